package uk.halfterm.shared;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text of every module can be said, and is. Each rule is tried on texts that break it, in {@code broken.texts}. */
class TextBundlesTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.halfterm");

    @Test
    void everyTextIsThereAndIsSaid() {
        assertThat(bundles(PORTAL)).isNotEmpty();
        assertThat(faults(PORTAL)).isEmpty();
    }

    @Test
    void aBundleBelongsToAWholeModule() {
        assertThat(bundles(PORTAL))
                .allSatisfy(file -> assertThat(Path.of(file).getNameCount())
                        .as(file)
                        .isEqualTo(
                                Path.of("uk/halfterm/module/texts.properties").getNameCount()));
    }

    @Test
    void acceptsTextsThatAreAllThereAndSaid() {
        assertThat(faults(broken("whole"))).isEmpty();
    }

    @Test
    void refusesATextThatIsMissing() {
        assertThat(faults(broken("missing"))).anyMatch(fault -> fault.endsWith("has no text page.title"));
    }

    @Test
    void refusesPlacesThatNoParameterFills() {
        assertThat(faults(broken("places"))).anyMatch(fault -> fault.contains("has the places [nubmer]"));
    }

    @Test
    void refusesATextWithoutAMethod() {
        assertThat(faults(broken("spare"))).contains("broken/texts/spare/texts.properties: no method says page.lead");
    }

    @Test
    void refusesATextThatNobodySays() {
        assertThat(faults(broken("spare"))).contains("Nobody calls broken.texts.spare.PageTexts.title(int)");
    }

    private static JavaClasses broken(String rule) {
        return new ClassFileImporter().importPackages("broken.texts." + rule);
    }

    private static Set<String> bundles(JavaClasses classes) {
        var files = new TreeSet<String>();
        texts(classes)
                .forEach(one -> files.add(TextBundle.nearest(one.reflect()).file()));
        return files;
    }

    private static List<String> faults(JavaClasses classes) {
        var faults = new ArrayList<String>();
        var unsaid = new TreeMap<String, TreeSet<String>>();
        for (var one : texts(classes)) {
            try {
                Texts.of(one.reflect().asSubclass(Texts.class));
            } catch (IllegalStateException incomplete) {
                faults.add(incomplete.getMessage());
            }
            var bundle = TextBundle.nearest(one.reflect());
            var keys = unsaid.computeIfAbsent(bundle.file(), file -> new TreeSet<>(bundle.keys()));
            Arrays.stream(one.reflect().getMethods())
                    .filter(method -> !method.isDefault())
                    .map(TextBundle::key)
                    .forEach(keys::remove);
            one.getMethods().stream()
                    .filter(method -> method.getAccessesToSelf().isEmpty())
                    .map(JavaMethod::getFullName)
                    .forEach(method -> faults.add("Nobody calls " + method));
        }
        unsaid.forEach((file, keys) -> keys.forEach(key -> faults.add(file + ": no method says " + key)));
        return faults;
    }

    private static List<JavaClass> texts(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.isInterface() && one.isAssignableTo(Texts.class) && !one.isEquivalentTo(Texts.class))
                .toList();
    }
}
