package uk.halfterm.curriculum.version;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemPage;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.curriculum.prose.HtmlCache;
import uk.halfterm.curriculum.version.ProgrammeContents.SectionEntry;
import uk.halfterm.identity.Actor;
import uk.halfterm.shared.Sha256;

/**
 * One version in memory: its outline as each audience sees it, put together once, and the items that somebody has opened since. Who
 * may see an item is decided by those who ask.
 */
public final class Edition {

    private record Listed(ItemEntry entry, ItemSummary summary) {}

    private record Overview(String hash, String markdown) {}

    private final ProgrammeContents contents;
    private final ProgrammeVersions versions;
    private final HtmlCache html;
    private final Outline menteeOutline;
    private final Outline mentorOutline;
    private final Outline wholeOutline;
    private final Map<String, Listed> items = new HashMap<>();
    private final Map<String, Overview> overviews = new HashMap<>();
    private final Map<String, List<BroughtFile>> files = new HashMap<>();
    private final Map<String, ContentItem> opened = new ConcurrentHashMap<>();

    /** A file with the kind of an item that brings it. */
    public record BroughtFile(ItemKind kind, Media media) {}

    Edition(ProgrammeContents contents, ProgrammeVersions versions, HtmlCache html) {
        this.contents = contents;
        this.versions = versions;
        this.html = html;
        var audiences = contents.programme().audiences();
        menteeOutline = new Outline(contents, audiences.menteeSees());
        mentorOutline = new Outline(contents, audiences.mentorSees());
        wholeOutline = new Outline(contents, EnumSet.allOf(ItemKind.class));
        for (var section : contents.sections()) {
            list(section, SectionRef.of(programme().id(), section.head().number()), false);
        }
    }

    private void list(SectionEntry section, SectionRef ref, boolean inOptional) {
        var isOptional = inOptional || section.head().isOptional();
        overviews.put(ref.path(), new Overview(Sha256.of(section.overview()), section.overview()));
        for (var item : section.items()) {
            items.put(item.slug(), new Listed(item, item.summaryIn(ref, isOptional)));
            for (var file : item.files()) {
                files.merge(file.name(), List.of(new BroughtFile(item.kind(), file)), Edition::both);
            }
        }
        section.children().forEach(child -> list(child, ref.child(child.head().number()), isOptional));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    public VersionId version() {
        return contents.version();
    }

    public ProgrammeSummary programme() {
        return contents.programme();
    }

    /** The whole outline as somebody sees it (see {@link ProgrammeSummary#sees}). */
    public List<SectionDetail> outline(Actor actor) {
        return outlineOf(actor).sections();
    }

    public List<SectionDetail> outline(Audience audience) {
        return outlineOf(audience).sections();
    }

    /** One that is not only announced, as somebody sees it. */
    public Optional<SectionDetail> section(Actor actor, SectionRef ref) {
        return outlineOf(actor).section(ref);
    }

    public Optional<SectionDetail> section(Audience audience, SectionRef ref) {
        return outlineOf(audience).section(ref);
    }

    private Outline outlineOf(Actor actor) {
        return switch (actor.role()) {
            case MENTEE -> menteeOutline;
            case MENTOR -> mentorOutline;
            case INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> wholeOutline;
        };
    }

    private Outline outlineOf(Audience audience) {
        return switch (audience) {
            case MENTEE -> menteeOutline;
            case MENTOR -> mentorOutline;
        };
    }

    public String overviewHtml(SectionRef section) {
        var overview = overviews.get(section.path());
        return overview == null ? "" : html.html(overview.hash(), overview.markdown());
    }

    public Optional<ItemSummary> item(String slug) {
        return Optional.ofNullable(items.get(slug)).map(Listed::summary);
    }

    /** The whole item of a slug that there is. */
    public ItemPage open(String slug) {
        var listed = items.get(slug);
        if (listed == null) {
            throw new IllegalArgumentException("Not in this version: " + slug);
        }
        var hash = listed.entry().hash();
        var item = opened.computeIfAbsent(hash, versions::item);
        return new ItemPage(item, listed.summary(), html.html(hash, item.markdown()));
    }

    /** The file of this name ({@code <sha-256>.<extension>}) as often as an item brings it. */
    public List<BroughtFile> files(String fileName) {
        return files.getOrDefault(fileName, List.of());
    }
}
