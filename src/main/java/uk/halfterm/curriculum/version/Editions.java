package uk.halfterm.curriculum.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;
import uk.halfterm.curriculum.prose.HtmlCache;
import uk.halfterm.curriculum.prose.Renderer;
import uk.halfterm.curriculum.rules.ContentRules;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.LastUsed;
import uk.halfterm.shared.NotFound;

/**
 * The programmes as people see them now, and as those see them whose cohort is pinned to an older version. Changed files are read once
 * at start, as soon as a first page can be served; whoever asks for a programme meanwhile waits for them. Holds the current version in
 * memory and looks every half minute whether another node has set a newer one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Editions implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    // A few hundred kB each; more cohorts than this are seldom pinned to as many versions at once.
    private static final int MOST_OLDER = 12;

    private record Held(Edition edition, Instant checkedAt) {}

    private final ContentSource source;
    private final ProgrammeVersions versions;
    private final Clock clock;
    private final HtmlCache html = new HtmlCache(Renderer.CURRENT);
    private final Map<ProgrammeId, Held> held = new ConcurrentHashMap<>();
    private final Map<VersionId, Edition> older = LastUsed.ofMost(MOST_OLDER);
    private final FutureTask<Void> reading = new FutureTask<>(this::readAtStart, null);

    Editions(ContentSource source, ProgrammeVersions versions, Clock clock) {
        this.source = source;
        this.versions = versions;
        this.clock = clock;
    }

    /** Faulty files of a programme that was never read end the start here. */
    @Override
    public void run(ApplicationArguments arguments) {
        awaitReading();
    }

    private void readAtStart() {
        var files = source.files();
        for (var name : files.programmes()) {
            readIfChanged(files, ProgrammeId.of(name));
        }
        for (var current : versions.current()) {
            hold(current);
        }
        sayWhatIsNotBeside();
    }

    /** People go on without a programme that another one names and nobody has brought. */
    private void sayWhatIsNotBeside() {
        var known = Set.copyOf(held.keySet());
        held.forEach((programme, now) -> ContentRules.checkBeside(now.edition().programme(), known)
                .forEach(finding -> LOG.warn("The programme {}: alongside: {}", programme, finding.reason())));
    }

    /** The first to come reads, the others wait. */
    private void awaitReading() {
        reading.run();
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off while programmes were read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException("The programmes could not be read", e);
        }
    }

    /** The current edition; a programme that was never read is not found. */
    public Edition of(ProgrammeId programme) {
        return find(programme).orElseThrow(() -> new NotFound(NotFoundTexts.TEXTS.programme(programme)));
    }

    /** The current edition, where there is such a programme. */
    public Optional<Edition> find(ProgrammeId programme) {
        awaitReading();
        var now = held.get(programme);
        if (now != null && now.checkedAt().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(now.edition());
        }
        return versions.current(programme).map(this::hold);
    }

    /** A certain version of a programme; one that was never kept is not found. */
    public Edition of(ProgrammeId programme, VersionId version) {
        var current = of(programme);
        if (current.version().equals(version)) {
            return current;
        }
        synchronized (older) {
            var edition = older.computeIfAbsent(version, id -> new Edition(versions.contents(id), versions, html));
            if (!edition.programme().id().equals(programme)) {
                throw new NotFound(NotFoundTexts.TEXTS.version(programme, version.value()));
            }
            return edition;
        }
    }

    /** Every programme there is, in the order of their names. */
    public List<ProgrammeId> programmes() {
        awaitReading();
        return held.keySet().stream()
                .sorted(Comparator.comparing(ProgrammeId::value))
                .toList();
    }

    private Edition hold(CurrentVersion current) {
        var before = held.get(current.programme());
        var edition = before != null && before.edition().version().equals(current.version())
                ? before.edition()
                : new Edition(versions.contents(current.version()), versions, html);
        held.put(current.programme(), new Held(edition, clock.instant()));
        return edition;
    }

    private void readIfChanged(ContentFiles files, ProgrammeId programme) {
        var current = versions.current(programme);
        var fingerprint = source.fingerprint(files, programme);
        if (current.filter(known -> known.fingerprint().equals(fingerprint)).isPresent()) {
            return;
        }
        try {
            var kept = versions.keep(ProgrammeFolder.read(files, programme), files, fingerprint);
            LOG.info(
                    "The programme {} is at version {}",
                    programme,
                    kept.version().value());
        } catch (FaultyInput faulty) {
            // An author's slip must not close the portal: people go on with the version they had.
            if (current.isEmpty()) {
                throw new CannotStart(String.valueOf(faulty.getMessage()), faulty);
            }
            LOG.error(
                    "{}\nPeople go on with version {}",
                    faulty.getMessage(),
                    current.get().version().value());
        }
    }
}
