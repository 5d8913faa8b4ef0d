package uk.halfterm.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import uk.halfterm.curriculum.version.Edition;
import uk.halfterm.curriculum.version.Editions;
import uk.halfterm.curriculum.version.NotFoundTexts;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.shared.ForMentors;
import uk.halfterm.shared.LastUsed;
import uk.halfterm.shared.NotFound;

/**
 * The programmes, their sections and items as one {@link Reader} may see them. What is not for the reader's eyes is {@link NotFound},
 * the same as what does not exist: a mentee is never told that there is mentor material.
 */
@Service
public class Curriculum {

    /** A file of an item with its bytes. */
    public record MediaFile(Media media, Blob blob) {}

    /** More than a portal's cohorts are in at one time. */
    private static final int MOST_SIZES = 200;

    private record SizedPack(VersionId version, SectionRef section) {}

    private final Map<SizedPack, Pack.Size> packSizes = LastUsed.ofMost(MOST_SIZES);
    private final Editions editions;
    private final BlobStore blobs;

    Curriculum(Editions editions, BlobStore blobs) {
        this.editions = editions;
        this.blobs = blobs;
    }

    /** Every programme there is, in the order of their names. */
    public List<ProgrammeId> programmes() {
        return editions.programmes();
    }

    /** Its words, shape and rules, as of the current version; they are nobody's secret. Throws {@link NotFound}. */
    public ProgrammeSummary programme(ProgrammeId programme) {
        return editions.of(programme).programme();
    }

    /** The programme, where there is one of that name; for names that come from outside. */
    public Optional<ProgrammeSummary> find(ProgrammeId programme) {
        return editions.find(programme).map(Edition::programme);
    }

    /** The version that is current now: what a cohort is pinned to when somebody pins it. */
    public VersionId currentVersion(ProgrammeId programme) {
        return editions.of(programme).version();
    }

    /** The whole outline with the items the reader may see: the sections of the first level and everything in them. No prose. */
    public List<SectionDetail> outline(Reader reader, ProgrammeId programme) {
        return edition(reader, programme).outline(reader.actor());
    }

    /** The same with the items that people of an audience see, for those who may see how far somebody else is. */
    public List<SectionDetail> outlineFor(Reader reader, ProgrammeId programme, Audience audience) {
        if (audience == Audience.MENTOR && reader.actor().is(Role.MENTEE)) {
            throw noProgramme(programme);
        }
        return edition(reader, programme).outline(audience);
    }

    /** A section of any level. One that is only announced is not found. */
    public SectionDetail section(Reader reader, SectionRef section) {
        return edition(reader, section.programme())
                .section(reader.actor(), section)
                .orElseThrow(() -> new NotFound(NotFoundTexts.TEXTS.section(section)));
    }

    /** What the section is about, as sanitised HTML; empty where the authors wrote nothing. */
    public String overviewHtml(Reader reader, SectionRef section) {
        return edition(reader, section.programme())
                .overviewHtml(section(reader, section).section().ref());
    }

    public ItemPage item(Reader reader, ItemId item) {
        var edition = edition(reader, item.programme());
        return edition.open(visible(reader, edition, item).id().slug());
    }

    /** The item in short, without its text; refuses as {@link #item} does. */
    public ItemSummary itemSummary(Reader reader, ItemId item) {
        return visible(reader, edition(reader, item.programme()), item);
    }

    /** All agendas of a section, the sections in it included, as one document to keep or print. */
    public Pack packOf(Reader reader, SectionRef section) {
        var edition = edition(reader, section.programme());
        var detail = section(reader, section);
        var agendas = detail.all(ItemKind.AGENDA).stream()
                .map(item -> edition.open(item.id().slug()))
                .toList();
        if (agendas.isEmpty()) {
            throw noPack(edition, section);
        }
        return PackDocument.of(edition.programme(), detail, agendas);
    }

    /** Who sees no agendas may be somebody they are not for. */
    private static NotFound noPack(Edition edition, SectionRef section) {
        var isThere = edition.section(Audience.MENTOR, section)
                .filter(seen -> !seen.all(ItemKind.AGENDA).isEmpty())
                .isPresent();
        return isThere
                ? new ForMentors(NotFoundTexts.TEXTS.pack(section))
                : new NotFound(NotFoundTexts.TEXTS.pack(section));
    }

    /** How large {@link #packOf} is. */
    public Pack.Size packSize(Reader reader, SectionRef section) {
        var key = new SizedPack(edition(reader, section.programme()).version(), section);
        var known = packSizes.get(key);
        if (known != null) {
            return known;
        }
        var size = packOf(reader, section).size();
        packSizes.put(key, size);
        return size;
    }

    /** The file of that name ({@code <sha-256>.<extension>}), when the reader sees an item that brings it. */
    public MediaFile media(Reader reader, String fileName) {
        var media = editions.programmes().stream()
                .filter(reader::mayOpen)
                .map(programme -> edition(reader, programme))
                .flatMap(edition -> edition.files(fileName).stream()
                        .filter(file -> edition.programme().sees(reader.actor(), file.kind())))
                .map(Edition.BroughtFile::media)
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFoundTexts.TEXTS.file(fileName)));
        return blobs.find(media.key())
                .map(blob -> new MediaFile(media, blob))
                .orElseThrow(() -> new NotFound(NotFoundTexts.TEXTS.bytes(fileName)));
    }

    /** The version that the reader sees of a programme that is theirs to open. */
    private Edition edition(Reader reader, ProgrammeId programme) {
        if (!reader.mayOpen(programme)) {
            throw noProgramme(programme);
        }
        return reader.pinnedVersion(programme)
                .map(version -> editions.of(programme, version))
                .orElseGet(() -> editions.of(programme));
    }

    private static NotFound noProgramme(ProgrammeId programme) {
        return new NotFound(NotFoundTexts.TEXTS.programme(programme));
    }

    private static ItemSummary visible(Reader reader, Edition edition, ItemId item) {
        var known = edition.item(item.slug()).orElseThrow(() -> new NotFound(NotFoundTexts.TEXTS.item(item)));
        if (!edition.programme().sees(reader.actor(), known.kind())) {
            throw new ForMentors(NotFoundTexts.TEXTS.item(item));
        }
        return known;
    }
}
