package uk.halfterm.curriculum;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;

/**
 * The programmes of this repository's {@code content}, read once for a test's context. Their words, plans and rules outlast the
 * emptying of the store between tests; the texts of their items do not.
 */
@Configuration(proxyBeanMethods = false)
public class SeedProgrammes {

    public static final ProgrammeId ECF = ProgrammeId.of("ecf");
    public static final ProgrammeId ECTE = ProgrammeId.of("ecte");
    public static final ProgrammeId CHILD_DEVELOPMENT = ProgrammeId.of("child-development");
    public static final ProgrammeId MENTOR_INDUCTION = ProgrammeId.of("mentor-induction");

    private static final Path CONTENT = Path.of("content");
    private static final Clock STANDING_STILL = Clock.fixed(Instant.parse("2024-01-08T09:00:00Z"), ZoneOffset.UTC);

    /** The plan of a programme by school terms, as its authors wrote it. */
    public static BySchoolTerms plan(ProgrammeId programme) {
        return ProgrammeFolder.read(ContentFiles.under(CONTENT), programme)
                .summary()
                .plan()
                .orElseThrow();
    }

    @Bean
    Curriculum curriculum(MongoOperations store) {
        return CurriculumFixture.started(store, CONTENT, STANDING_STILL);
    }
}
