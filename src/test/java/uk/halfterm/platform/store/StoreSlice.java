package uk.halfterm.platform.store;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import uk.halfterm.platform.clock.ClockConfiguration;

/**
 * What {@link StoreTest} starts; every module's indexes are there, whatever a test asks of which module. Not annotated as a
 * configuration, so that a scan of the whole application leaves it alone.
 */
@AutoConfigurationPackage(basePackages = "uk.halfterm")
@ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    DataMongoRepositoriesAutoConfiguration.class
})
@ComponentScan(
        basePackages = "uk.halfterm",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "uk\\.halfterm\\.(?!platform\\.).*Indexes"))
@Import({StoreConfiguration.class, ClockConfiguration.class})
class StoreSlice {}
