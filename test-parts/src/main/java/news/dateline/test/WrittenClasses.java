package news.dateline.test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// What somebody wrote, and is not a test: a build leaves bean definitions (`…__BeanDefinitions`) and proxies (`…$$…`)
/// beside it, which keep no rule of the house.
public final class WrittenClasses implements ImportOption {

    private final ImportOption noTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return noTests.includes(location) && !location.contains("__") && !location.contains("$$");
    }
}
