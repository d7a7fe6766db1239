package org.belay.notification;

import org.belay.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the button of a mail program calls (RFC 8058): a POST that says so, from the program's own server and without a
 * session. Whoever merely opens the address gets the page that asks.
 */
@RestController
class StopEndpoint {

    private static final String ADDRESS = "/" + StopLinks.ONE_CLICK + "{token}";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final StopService stops;

    StopEndpoint(StopService stops) {
        this.stops = stops;
    }

    @PostMapping(path = ADDRESS, params = ONE_CLICK)
    ResponseEntity<Void> stop(@PathVariable String token) {
        try {
            stops.stop(token);
            return ResponseEntity.ok().build();
        } catch (NotFound e) {
            return ResponseEntity.notFound().build();
        }
    }

    @GetMapping(ADDRESS)
    ResponseEntity<Void> ask(@PathVariable String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/" + StopLinks.PAGE + token)
                .build();
    }
}
