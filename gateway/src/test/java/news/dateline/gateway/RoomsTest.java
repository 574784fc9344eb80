package news.dateline.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import news.dateline.test.HouseRules;

@AnalyzeClasses(packages = "news.dateline.gateway", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            HouseRules.featuresOf("news.dateline.gateway");

    @ArchTest
    static final ArchRule streams_know_nothing_of_readers_sessions_or_of_services = noClasses()
            .that()
            .resideInAPackage("..stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..login..", "..session..", "..routing..");

    @ArchTest
    static final ArchRule the_door_stands_before_everything_that_is_asked = noClasses()
            .that()
            .resideInAPackage("..door..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..login..", "..session..", "..routing..", "..stream..");

    @ArchTest
    static final ArchRule what_a_stream_holds_is_not_tied_to_how_it_is_written = noClasses()
            .that()
            .resideInAPackage("..stream..")
            .and()
            .haveNameNotMatching(".*\\.(Open|Held|Stream)[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "reactor..", "io.netty..", "org.apache.kafka.clients.consumer..");

    @ArchTest
    static final ArchRule no_service_is_known_but_by_its_address = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "news.dateline.article..",
                    "news.dateline.comment..",
                    "news.dateline.notification..",
                    "news.dateline.identity..",
                    "news.dateline.site..",
                    "news.dateline.web..");

    @ArchTest
    static final ArchRule only_sessions_touch_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("..session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.springframework.data.mongodb..");
}
