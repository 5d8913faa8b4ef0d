package uk.halfterm.architecture;

import java.util.Arrays;
import java.util.stream.Stream;

import broken.rules.Breaks;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every rule of the architecture can fail: each is tried on code that breaks it, and on code that does not. */
class CodeRulesFailTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken.rules");

    static Stream<JavaClass> brokenOnPurpose() {
        return BROKEN.stream().filter(one -> one.isAnnotatedWith(Breaks.class));
    }

    @ParameterizedTest
    @MethodSource("brokenOnPurpose")
    void refusesWhatBreaksARule(JavaClass broken) {
        var rule = rule(broken.getAnnotationOfType(Breaks.class).value());

        var verdict = rule.evaluate(only(broken));

        assertThat(verdict.hasViolation()).as(broken.getName()).isTrue();
        assertThat(verdict.getFailureReport().toString()).contains(broken.getSimpleName());
    }

    static Stream<String> rules() {
        return Arrays.stream(CodeRulesTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> field.getName());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSeenToFailForEveryRule(String rule) {
        assertThat(brokenOnPurpose())
                .extracting(broken -> broken.getAnnotationOfType(Breaks.class).value())
                .contains(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsWhatBreaksNoRule(String rule) {
        var blameless = BROKEN.get(Breaks.class);

        assertThat(rule(rule).allowEmptyShould(true).evaluate(only(blameless)).hasViolation())
                .isFalse();
    }

    @Test
    void refusesModulesThatUseWhatTheyDoNotDeclareAndEachOther() {
        assertThatThrownBy(() -> ApplicationModules.of("broken.modules", new ImportOption.OnlyIncludeTests())
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("Module 'one' depends on module 'two'");
    }

    private static ArchRule rule(String name) {
        try {
            return (ArchRule) CodeRulesTest.class.getDeclaredField(name).get(null);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalArgumentException("CodeRulesTest has no rule " + name, unknown);
        }
    }

    private static JavaClasses only(JavaClass one) {
        return BROKEN.that(DescribedPredicate.describe(one.getSimpleName() + " only", other -> other.equals(one)));
    }
}
