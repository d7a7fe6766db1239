package org.belay.export;

import java.nio.charset.StandardCharsets;
import org.belay.shared.NotFound;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where files that were exported are had; the permission is asked each time. */
@RestController
class ExportController {

    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @GetMapping("/exports/{number}")
    ResponseEntity<Resource> download(@PathVariable String number) {
        try {
            var file = exports.open(new ExportId(Long.parseLong(number)));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.format().type()))
                    .cacheControl(CacheControl.noStore())
                    .header(
                            "Content-Disposition",
                            ContentDisposition.attachment()
                                    .filename(file.name(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new FileSystemResource(file.file()));
        } catch (NotFound | NumberFormatException e) {
            return ResponseEntity.notFound().build();
        }
    }
}
