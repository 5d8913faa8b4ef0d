package uk.halfterm.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PlainPage;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.platform.web.Faults;
import uk.halfterm.shared.ForMentors;

/**
 * What is said where an answer fails before a page of Flow is drawn: a file that is not there or not for this person, a request that makes
 * no sense, a failure. With the answer's own status, in the portal's words, with a way back.
 */
@RestController
class RefusalPage implements ErrorController {

    private static final ErrorPageTexts TEXTS = ErrorPageTexts.TEXTS;

    private final Faults faults;
    private final ErrorAttributes errors;

    RefusalPage(Faults faults, ErrorAttributes errors) {
        this.faults = faults;
        this.errors = errors;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> show(HttpServletRequest request) {
        var status = status(request);
        var home = request.getContextPath() + "/";
        return PlainPage.answer(
                status,
                title(status),
                home,
                said(status, request),
                new Paragraph(Buttons.link(home, ShellTexts.TEXTS.goHome()).leftToBrowser()));
    }

    /** Asked for by hand, it is an address like any other that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        var known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> TEXTS.notFoundTitle();
            case FORBIDDEN, UNAUTHORIZED -> TEXTS.noAccessTitle();
            default -> TEXTS.failedTitle();
        };
    }

    private Markup said(HttpStatus status, HttpServletRequest request) {
        return switch (status) {
            case NOT_FOUND ->
                isForMentors(request)
                        ? new PageHeader(TEXTS.forMentors()).lead(TEXTS.forMentorsLead())
                        : new PageHeader(TEXTS.notFound()).lead(TEXTS.checkTheAddress());
            case FORBIDDEN, UNAUTHORIZED -> new PageHeader(TEXTS.noAccess()).lead(TEXTS.belongsToAnother());
            default ->
                status.is4xxClientError()
                        ? new PageHeader(TEXTS.notUnderstood()).lead(TEXTS.notUnderstoodLead())
                        : failed(status, request);
        };
    }

    private boolean isForMentors(HttpServletRequest request) {
        return errors.getError(new ServletWebRequest(request)) instanceof ForMentors;
    }

    private Markup failed(HttpStatus status, HttpServletRequest request) {
        return new Div(
                new PageHeader(TEXTS.failed()).lead(TEXTS.failedLead()),
                new Paragraph(TEXTS.failedCode(faults.codeOf(request, status.value()))));
    }
}
