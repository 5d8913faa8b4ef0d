package uk.halfterm.curriculum;

import java.util.List;

import org.springframework.data.annotation.TypeAlias;

/** What a person is asked at the end of a block. Never an assessment of their induction (domain.md 3). */
@TypeAlias("curriculum.survey")
public record Survey(String slug, String title, String summary, int minutes, List<Question> questions)
        implements ContentItem {

    public Survey {
        questions = List.copyOf(questions);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.SURVEY;
    }
}
