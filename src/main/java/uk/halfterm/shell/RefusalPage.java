package uk.halfterm.shell;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PlainPage;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Paragraph;

/**
 * What is said where an answer fails before a page of Flow is drawn: a file that is not there or not for this person, a request that makes
 * no sense, a failure. With the answer's own status, in the portal's words, with a way back.
 */
@RestController
class RefusalPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPage.class);
    private static final ErrorPageTexts TEXTS = ErrorPageTexts.TEXTS;

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> show(HttpServletRequest request) {
        var status = status(request);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", PlainPage.CONTENT_POLICY)
                .body(page(status, request.getContextPath() + "/"));
    }

    /** Asked for by hand, it is an address like any other that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        var known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String page(HttpStatus status, String home) {
        var page = new Div();
        page.addClassName("sign-in");
        var name = new Paragraph("halfterm");
        name.addClassName("mark");
        page.add(name);
        String title;
        if (status == HttpStatus.NOT_FOUND) {
            title = TEXTS.notFoundTitle();
            page.add(new PageHeader(TEXTS.notFound()).lead(TEXTS.checkTheAddress()));
        } else if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) {
            title = TEXTS.noAccessTitle();
            page.add(new PageHeader(TEXTS.noAccess()).lead(TEXTS.belongsToAnother()));
        } else if (status.is4xxClientError()) {
            title = TEXTS.failedTitle();
            page.add(new PageHeader(TEXTS.notUnderstood()).lead(TEXTS.notUnderstoodLead()));
        } else {
            var code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("A request failed with {}, code {}", status.value(), code);
            title = TEXTS.failedTitle();
            page.add(new PageHeader(TEXTS.failed()).lead(TEXTS.failedLead()), new Paragraph(TEXTS.failedCode(code)));
        }
        page.add(new Paragraph(Buttons.link(home, ShellTexts.TEXTS.goHome()).leftToBrowser()));
        return PlainPage.html(title, home, new HtmlElement("main", page).setAttribute("class", "in"));
    }
}
