package org.belay.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.belay.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The page for what fails before or beside the pages of the application: in both languages, since nobody knows the reader's. */
@Component
class FailedRequest implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRequest.class);
    private static final String PLACE = "{reference}";

    private final String page;

    FailedRequest() {
        try {
            page = new ClassPathResource("failed-request.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!status.is5xxServerError()) {
            return null;
        }
        var reference = Reference.next();
        LOG.error(
                "The request for {} failed, reference {}",
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                reference,
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return new ModelAndView(new Filled(page.replace(PLACE, reference)));
    }

    /** A page that is complete. */
    private record Filled(String html) implements View {

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(html);
        }
    }
}
