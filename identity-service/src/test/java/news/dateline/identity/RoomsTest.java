package news.dateline.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import news.dateline.test.HouseRules;

@AnalyzeClasses(packages = "news.dateline.identity", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            HouseRules.featuresOf("news.dateline.identity");

    @ArchTest
    static final ArchRule only_shared_rooms_are_used = HouseRules.onlySharedRoomsAreUsedBy("news.dateline.identity");

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
}
