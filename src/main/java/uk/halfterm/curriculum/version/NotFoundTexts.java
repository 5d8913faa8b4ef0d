package uk.halfterm.curriculum.version;

import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.shared.Texts;

/** What is not there, or not for this reader. */
public interface NotFoundTexts extends Texts {

    NotFoundTexts TEXTS = Texts.of(NotFoundTexts.class);

    String programme(ProgrammeId programme);

    String version(ProgrammeId programme, String version);

    String anyVersion(String version);

    String section(SectionRef section);

    String pack(SectionRef section);

    String item(ItemId item);

    String file(String file);

    String bytes(String file);

    String nobody();
}
