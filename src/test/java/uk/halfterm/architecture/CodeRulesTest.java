package uk.halfterm.architecture;

import java.time.Clock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import org.springframework.data.mongodb.core.mapping.DBRef;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** The habits of the house that a machine can check. {@link CodeRulesFailTest} breaks each of them. */
@AnalyzeClasses(packages = "uk.halfterm", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
            .because("such names say nothing (architecture: Build)");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("..platform.clock..")
            .should()
            .callMethodWhere(readsTheTimeOfTheMachine())
            .because("--today must move every clock");

    @ArchTest
    static final ArchRule aggregatesStayInsideTheirModule = classes()
            .that()
            .areAnnotatedWith(Document.class)
            .should()
            .notBePublic()
            .orShould()
            .resideInAPackage("..platform..")
            .because("a module's public face is its service, ids, commands, summaries and events");

    @ArchTest
    static final ArchRule aggregatesAreRecords =
            classes().that().areAnnotatedWith(Document.class).should(beARecord());

    @ArchTest
    static final ArchRule repositoriesStayInsideTheirModule =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule nothingReliesOnTransactions = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("every invariant holds inside one document");

    @ArchTest
    static final ArchRule noMethodReliesOnTransactions = noMethods().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule nothingIsADatabaseReference =
            noClasses().should().dependOnClassesThat().areAssignableTo(DBRef.class);

    @ArchTest
    static final ArchRule viewsLiveInUiPackages = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .resideInAnyPackage("..ui..", "..home..", "..shell..")
            .andShould()
            .haveSimpleNameEndingWith("View")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule servicesKnowNoScreen = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..home..", "..shell..", "..design..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router..");

    @ArchTest
    static final ArchRule onlyStandpointsReadContent = classes()
            .that()
            .implement(Reader.class)
            .should()
            .be(Standpoint.class)
            .because("who may open which content is answered in one place, from people's cohorts");

    @ArchTest
    static final ArchRule onlyTheirModuleMakesReaders = noConstructors()
            .that()
            .areDeclaredInClassesThat()
            .implement(Reader.class)
            .should()
            .bePublic()
            .orShould()
            .beProtected()
            .because("nobody else can know where somebody stands; Standpoints makes them");

    @ArchTest
    static final ArchRule nobodyKeepsAStandpoint = noFields()
            .that()
            .areDeclaredInClassesThat(outliveARoundTrip())
            .should()
            .haveRawType(standpointOrHolder())
            .because("places and roles change from one round trip to the next; ask Standpoints again");

    private static DescribedPredicate<JavaClass> outliveARoundTrip() {
        return DescribedPredicate.describe(
                "outlive a round trip (parts of screens, services)",
                one -> one.isAssignableTo(com.vaadin.flow.component.Component.class)
                        || one.isMetaAnnotatedWith(Component.class));
    }

    private static DescribedPredicate<JavaClass> standpointOrHolder() {
        return DescribedPredicate.describe(
                "Standpoint, or a type that holds one",
                type -> type.isEquivalentTo(Standpoint.class)
                        || type.getAllFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Standpoint.class)));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTimeOfTheMachine() {
        return DescribedPredicate.describe("it reads the time of the machine", call -> {
            var target = call.getTarget();
            var asksTheMachine = target.getName().startsWith("system")
                    || (target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class)));
            return target.getOwner().getPackageName().equals("java.time") && asksTheMachine;
        });
    }

    private static ArchCondition<JavaClass> beARecord() {
        return new ArchCondition<>("be a record") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (!one.isRecord()) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " is not a record"));
                }
            }
        };
    }
}
