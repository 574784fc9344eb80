package news.dateline.comment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import news.dateline.comment.comment.Comment;
import news.dateline.test.HouseRules;

@AnalyzeClasses(packages = "news.dateline.comment", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            HouseRules.featuresOf("news.dateline.comment");

    @ArchTest
    static final ArchRule only_shared_rooms_are_used = HouseRules.onlySharedRoomsAreUsedBy("news.dateline.comment");

    @ArchTest
    static final ArchRule rules_are_pure = noClasses()
            .that()
            .areAssignableTo("news.dateline.comment.moderation.Rule")
            .or()
            .areAssignableTo(Comment.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.mongodb..", "news.dateline.messaging..", "java.net..");
}
