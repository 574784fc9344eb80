package news.dateline.notification;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import news.dateline.test.HouseRules;

@AnalyzeClasses(packages = "news.dateline.notification", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            HouseRules.featuresOf("news.dateline.notification");

    @ArchTest
    static final ArchRule only_shared_rooms_are_used =
            HouseRules.onlySharedRoomsAreUsedBy("news.dateline.notification");
}
