package news.dateline.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "news.dateline.web", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule web_knows_no_other_room = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("news.dateline.events..", "news.dateline.messaging..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule requests_are_prepared_without_knowing_who_calls = noClasses()
            .that()
            .resideInAPackage("..web.request..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web.access..", "org.springframework.security..");
}
