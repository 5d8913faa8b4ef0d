package uk.halfterm.curriculum.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NotFound;

/**
 * The programmes as people see them now. Changed files are read once at start, as soon as a first page can be served; whoever asks for
 * a programme meanwhile waits for them. Holds the current version in memory and looks every half minute whether another node has set a
 * newer one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Editions implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Held(Edition edition, Instant checkedAt) {}

    private final ContentSource source;
    private final ProgrammeVersions versions;
    private final Clock clock;
    private final Map<ProgrammeId, Held> held = new ConcurrentHashMap<>();
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
        ContentFiles files = source.files();
        for (String name : files.programmes()) {
            readIfChanged(files, ProgrammeId.of(name));
        }
        for (CurrentVersion current : versions.current()) {
            hold(current);
        }
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
        awaitReading();
        Held now = held.get(programme);
        if (now != null && now.checkedAt().plus(FRESH).isAfter(clock.instant())) {
            return now.edition();
        }
        return versions.current(programme)
                .map(this::hold)
                .orElseThrow(() -> new NotFound("There is no programme " + programme));
    }

    /** Every programme there is, in the order of their names. */
    public List<ProgrammeId> programmes() {
        awaitReading();
        return held.keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    private Edition hold(CurrentVersion current) {
        Held before = held.get(current.programme());
        Edition edition = before != null && before.edition().isOf(current.version())
                ? before.edition()
                : new Edition(versions.version(current.version()), versions);
        held.put(current.programme(), new Held(edition, clock.instant()));
        return edition;
    }

    private void readIfChanged(ContentFiles files, ProgrammeId programme) {
        Optional<CurrentVersion> current = versions.current(programme);
        String fingerprint = source.fingerprint(files, programme);
        if (current.filter(known -> known.fingerprint().equals(fingerprint)).isPresent()) {
            return;
        }
        try {
            CurrentVersion kept = versions.keep(ProgrammeFolder.read(files, programme), files, fingerprint);
            LOG.info("The programme {} is at version {}", programme, kept.version());
        } catch (FaultyInput faulty) {
            // An author's slip must not close the portal: people go on with the version they had.
            if (current.isEmpty()) {
                throw new CannotStart(String.valueOf(faulty.getMessage()), faulty);
            }
            LOG.error(
                    "{}\nPeople go on with version {}",
                    faulty.getMessage(),
                    current.get().version());
        }
    }
}
