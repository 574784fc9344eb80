package news.dateline.notification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packages = "news.dateline.notification", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule rooms_do_not_depend_on_each_other_in_circles =
            slices().matching("news.dateline.notification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_of_another_service_is_used = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("news.dateline..")
                    .and(not(resideInAnyPackage(
                            "news.dateline.notification..",
                            "news.dateline.events..",
                            "news.dateline.messaging..",
                            "news.dateline.web.."))));

    @ArchTest
    static final ArchRule an_aggregate_is_never_saved_past_its_outbox = noClasses()
            .should()
            .callMethodWhere(target(name("save")).and(target(owner(assignableTo(MongoOperations.class)))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses().should().callMethod(Instant.class, "now");
}
