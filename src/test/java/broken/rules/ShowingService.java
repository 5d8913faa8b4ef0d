package broken.rules;

import com.vaadin.flow.component.html.Span;

@Breaks("servicesKnowNoScreen")
class ShowingService {
    Span show() {
        return new Span();
    }
}
