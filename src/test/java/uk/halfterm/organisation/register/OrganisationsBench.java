package uk.halfterm.organisation.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.util.FileSystemUtils;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.SchoolsAndSettings;
import uk.halfterm.platform.clock.ClockConfiguration;
import uk.halfterm.platform.store.StoreConfiguration;
import uk.halfterm.shared.PersonName;

/**
 * Prints what the import of an invented register, and searches in it, cost on an embedded store on disk, for {@code docs/performance.md}:
 * {@code ./halfterm bench organisations [--rows N]}. Processor time is that of this whole process, store and driver included.
 */
public final class OrganisationsBench {

    private static final int ROWS = 50_000;
    private static final int WARM_UP = 300;
    private static final int TIMES = 200;
    private static final int OTHER_COLUMNS = 110;

    private static final Actor LEAD =
            new Actor(PersonId.fresh(), PersonName.of("Grace", "Adeyemi"), Role.PROGRAMME_LEAD, Scope.everywhere());

    private static final List<String> TYPED = List.of(
            "s",
            "st",
            "st m",
            "st marys",
            "primary",
            "cath",
            "elm grove",
            "grove elm",
            "elm grove primary",
            "church primary",
            "infant college",
            "primary elm birming",
            "b4",
            "b42 2t",
            "1234",
            "123456",
            "birmingham",
            "nothing so");

    private static final List<String> FIRST = List.of(
            ("Elm Oak Ash Beech Holly Park Hill Green Wood Church Castle River Mill Bridge North South East West New Old High Queen King"
                            + " St St St St Holy Manor Meadow Spring Stone White Black Long Great Little Upper Lower Cross Heath Moor Lake"
                            + " Abbey Bishop Thorn Birch Rowan Willow Maple Cedar Hazel Brook Marsh Grange Hall Lodge Orchard Vale Cliff")
                    .split(" "));
    private static final List<String> SECOND = List.of(
            ("Grove Bank Field Side View Gate Lane Road Street Heath Court Meadow Vale Ridge Mary's John's Peter's Paul's James' Anne's"
                            + " Joseph's Andrew's Michael's Thomas Wood Well")
                    .split(" "));
    private static final List<String> THIRD = List.of(
            "Primary School",
            "Primary School",
            "Primary School",
            "CofE Primary School",
            "Catholic Primary School",
            "Church of England Voluntary Aided Primary School",
            "Infant School",
            "Junior School",
            "Academy",
            "High School",
            "Nursery School",
            "Children's Centre",
            "College",
            "School");
    private static final List<String> TOWN_BEGINS = List.of(
            "Birming Sutton Coven Wolver Leices Notting Shef Brad Man Liver Ply South Ports Bright Canter Nor Ips Pres Black Hudders"
                    .split(" "));
    private static final List<String> TOWN_ENDS =
            List.of("ham ton ford castle mouth port well bury field chester".split(" "));
    private static final List<String> AREAS =
            List.of("B CV WV LE NG S M L PL SO PO BN NR IP PR BB HD PE MK LU RG SN GL WR HR SY TF ST DE LN".split(" "));

    private final SplittableRandom random = new SplittableRandom(7);

    private OrganisationsBench() {}

    public static void main(String[] arguments) throws IOException {
        var rows = arguments.length == 2 && arguments[0].equals("--rows") ? Integer.parseInt(arguments[1]) : ROWS;
        var directory = Files.createTempDirectory("halfterm-organisations");
        try (var portal = new SpringApplicationBuilder(Kept.class)
                .web(WebApplicationType.NONE)
                .run("--halfterm.data=" + directory, "--logging.level.root=warn", "--spring.main.banner-mode=off")) {
            var file = new OrganisationsBench().inventedRegister(directory.resolve("register.csv"), rows);
            var database = portal.getBean(MongoDatabaseFactory.class).getMongoDatabase();
            for (var what : List.of("first", "again")) {
                var began = System.nanoTime();
                var cpu = cpu();
                new RegisterImport(database).take(file, System.out::println);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.1f s, %.1f s of processor, file %d MB%n",
                        what,
                        (System.nanoTime() - began) / 1e9,
                        (cpu() - cpu) / 1e9,
                        Files.size(file) / 1_000_000);
            }
            measureSearches(portal.getBean(SchoolsAndSettings.class));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void measureSearches(SchoolsAndSettings schools) {
        for (var round = 0; round < WARM_UP; round++) {
            TYPED.forEach(typed -> schools.search(LEAD, typed, 1));
        }
        System.out.println("| typed | found | processor, ms | elapsed, ms |");
        System.out.println("|---|---|---|---|");
        for (var typed : TYPED) {
            var began = System.nanoTime();
            var cpu = cpu();
            for (var time = 0; time < TIMES; time++) {
                schools.search(LEAD, typed, 1);
            }
            var used = cpu() - cpu;
            var found = schools.search(LEAD, typed, 1);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f |%n",
                    typed,
                    found.more()
                            ? "more than " + found.page().all()
                            : found.page().all(),
                    used / 1e6 / TIMES,
                    (System.nanoTime() - began) / 1e6 / TIMES);
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** With as many columns as the real one, of which most are not read, and half of its establishments closed. */
    private Path inventedRegister(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
            line(
                    out,
                    "URN,LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),CloseDate,"
                            + "PhaseOfEducation (name),Street,Town,Postcode,GOR (name)",
                    ",Other column %d (name)");
            for (var row = 0; row < rows; row++) {
                var closed = random.nextInt(100) < 47;
                line(
                        out,
                        String.join(
                                ",",
                                Integer.toString(100_000 + row),
                                "Authority " + random.nextInt(153),
                                one(FIRST) + " " + one(SECOND) + " " + one(THIRD),
                                "Community school",
                                closed ? "Closed" : "Open",
                                closed ? "31-08-2012" : "",
                                "Primary",
                                (1 + random.nextInt(200)) + " " + one(FIRST) + " Road",
                                one(TOWN_BEGINS) + one(TOWN_ENDS),
                                one(AREAS) + (1 + random.nextInt(40)) + " " + (1 + random.nextInt(9)) + "AB",
                                "West Midlands"),
                        ",Not applicable");
            }
        }
        return file;
    }

    private static void line(BufferedWriter out, String beginning, String other) throws IOException {
        out.write(beginning);
        for (var column = 0; column < OTHER_COLUMNS; column++) {
            out.write(other.replace("%d", Integer.toString(column)));
        }
        out.write("\r\n");
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The store and this module, without screens. */
    @AutoConfigurationPackage(basePackages = "uk.halfterm.organisation")
    @ImportAutoConfiguration({
        MongoAutoConfiguration.class,
        DataMongoAutoConfiguration.class,
        DataMongoRepositoriesAutoConfiguration.class
    })
    @ComponentScan("uk.halfterm.organisation")
    @Import({StoreConfiguration.class, ClockConfiguration.class})
    static class Kept {}
}
