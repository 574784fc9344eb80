package news.dateline.article;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import news.dateline.test.HouseRules;

@AnalyzeClasses(packages = "news.dateline.article", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            HouseRules.featuresOf("news.dateline.article");

    @ArchTest
    static final ArchRule only_shared_rooms_are_used = HouseRules.onlySharedRoomsAreUsedBy("news.dateline.article");

    @ArchTest
    static final ArchRule reading_knows_nothing_of_writing_and_publishing = noClasses()
            .that()
            .resideInAPackage("..reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..drafting..", "..reviewing..", "..publishing..", "..changing..", "..history..");

    @ArchTest
    static final ArchRule rules_are_pure = noClasses()
            .that()
            .resideInAnyPackage("..story..", "..text..", "..comparing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.mongodb..", "news.dateline.messaging..", "java.net..");

    @ArchTest
    static final ArchRule readers_are_given_public_stories_only = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(ReadingController|VersionsController|RelatedController|RelatedStories|Feed.*|NewsSitemap|Ninjs.*)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Stories|Aggregates?|Revisions?|Trails)");

    @ArchTest
    static final ArchRule what_clients_see_is_made_of_nothing_that_is_kept = fields().that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*View(\\$.*)?")
            .should()
            .haveRawType(not(resideInAnyPackage("..story..", "..stories..")));
}
