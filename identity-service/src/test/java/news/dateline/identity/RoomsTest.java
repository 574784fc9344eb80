package news.dateline.identity;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packages = "news.dateline.identity", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule rooms_do_not_depend_on_each_other_in_circles =
            slices().matching("news.dateline.identity.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_of_another_service_is_used = classes()
            .should()
            .onlyDependOnClassesThat(not(resideInAnyPackage(
                    "news.dateline.article..",
                    "news.dateline.comment..",
                    "news.dateline.notification..",
                    "news.dateline.gateway..",
                    "news.dateline.site..")));

    @ArchTest
    static final ArchRule nothing_depends_on_the_demo = noClasses()
            .that()
            .resideOutsideOfPackage("..demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..demo..");

    @ArchTest
    static final ArchRule an_account_knows_nothing_of_how_it_is_used = noClasses()
            .that()
            .resideInAPackage("..account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..signin..", "..openid..", "..grant..", "..demo..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule nothing_overwrites_what_it_has_not_read = noClasses()
            .should()
            .callMethodWhere(target(name("save")).and(target(owner(assignableTo(MongoOperations.class)))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses().should().callMethod(Instant.class, "now");
}
