package dev.lodestar.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and how to get in, in one line. */
@Component
@Profile("demo")
class ReadyLine {

    @EventListener
    @Order
    void tell(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.println("Lodestar is ready: http://127.0.0.1:" + port
                + "  Sign in as executive@, lead@, pmo@, member@, partner-gac@ or admin@jd-auto.example"
                + " (or the same at rhein-mobil.example), password " + DemoPeople.PASSWORD);
    }
}
