package news.dateline.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "news.dateline", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule the_site_reaches_services_by_http_only = noClasses()
            .that()
            .resideInAPackage("news.dateline.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "news.dateline.events..",
                    "news.dateline.messaging..",
                    "news.dateline.article..",
                    "news.dateline.comment..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "org.springframework.dao..");

    @ArchTest
    static final ArchRule only_one_room_speaks_http_to_services = noClasses()
            .that()
            .resideInAPackage("news.dateline.site..")
            .and()
            .resideOutsideOfPackage("news.dateline.site.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web.client..");

    @ArchTest
    static final ArchRule features_form_no_circles =
            slices().matching("news.dateline.site.(*)..").should().beFreeOfCycles();
}
