package broken.rules;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The rule that the class breaks. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Breaks {
    String value();
}
