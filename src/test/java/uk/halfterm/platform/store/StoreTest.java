package uk.halfterm.platform.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of what a module keeps: the store's configuration, the clock and nothing else; import what the test needs. The store is
 * empty, with its indexes, before each test. It is the embedded one in memory, or a MongoDB when {@code HALFTERM_TEST_MONGODB_URI}
 * names one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("store")
@SpringBootTest(
        classes = StoreSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"halfterm.store=memory", "halfterm.recent=0s"})
@ExtendWith(EmptyStore.class)
public @interface StoreTest {}
