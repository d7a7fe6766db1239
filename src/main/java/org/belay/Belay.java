package org.belay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Belay. */
@SpringBootApplication
public class Belay {

    public static void main(String[] args) {
        SpringApplication.run(Belay.class, args);
    }
}
