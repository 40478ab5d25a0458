package dev.lodestar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product: one deployable that holds every module. */
@SpringBootApplication
public class LodestarApplication {

    /** Starts the application; the arguments are Spring's. */
    public static void main(String[] args) {
        SpringApplication.run(LodestarApplication.class, args);
    }
}
