package news.dateline.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/// What holds in every service, whatever it does: `ArchTests.in(HouseRules.class)` in its `RoomsTest`.
public final class HouseRules {

    private HouseRules() {}

    /// `@Version` would replace the whole document: an outbox, or another's change, would be gone.
    @ArchTest
    public static final ArchRule nothing_is_saved_over_what_was_not_read = noClasses()
            .should()
            .callMethodWhere(target(name("save")).and(target(owner(resideInAPackage("org.springframework.data..")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo("org.springframework.data.repository.Repository");

    @ArchTest
    public static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /// @param service the package of the service, `news.dateline.article`
    public static ArchRule featuresOf(String service) {
        return slices().matching(service + ".(*)..").should().beFreeOfCycles();
    }

    /// The service's own code, and the rooms that are there to be shared.
    ///
    /// @param service the package of the service, `news.dateline.article`
    public static ArchRule onlySharedRoomsAreUsedBy(String service) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("news.dateline..")
                        .and(not(resideInAnyPackage(
                                service + "..",
                                "news.dateline.events..",
                                "news.dateline.messaging..",
                                "news.dateline.web.."))));
    }
}
