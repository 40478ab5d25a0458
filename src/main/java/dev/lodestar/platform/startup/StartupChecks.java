package dev.lodestar.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Looks, before the first bean is made, whether the ports are free and whether the demo stays on this machine. Contexts
 * that tests make are not looked at.
 */
public final class StartupChecks implements EnvironmentPostProcessor, Ordered {

    /** After the configuration files are read. */
    public static final int ORDER = ConfigDataEnvironmentPostProcessor.ORDER + 100;

    private static final int HTTP = 8080;
    private static final int FIRST_UNPRIVILEGED = 1024;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isTheProduct(application) && application.getWebApplicationType() != WebApplicationType.NONE) {
            check(environment);
        }
    }

    static void check(Environment environment) {
        int web = environment.getProperty("server.port", Integer.class, HTTP);
        int management = environment.getProperty("management.server.port", Integer.class, web);
        @Nullable String webAddress = environment.getProperty("server.address");
        @Nullable String managementAddress = environment.getProperty("management.server.address");
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            requireLoopback("server.address", webAddress);
            if (management != web && management >= 0) {
                requireLoopback("management.server.address", managementAddress);
            }
        }
        requireFree("server", webAddress, web);
        if (management != web) {
            requireFree("management.server", managementAddress, management);
        }
    }

    // A test is its own main class; the product's main class is also the source of its beans.
    private static boolean isTheProduct(SpringApplication application) {
        @Nullable Class<?> main = application.getMainApplicationClass();
        return main != null && application.getAllSources().contains(main);
    }

    private static void requireLoopback(String property, @Nullable String address) {
        if (address == null || !resolved(property, address).isLoopbackAddress()) {
            throw new StartupFailure("The demo has well-known passwords and listens on this machine only: set --"
                    + property + "=127.0.0.1, or run without the profile demo.");
        }
    }

    private static void requireFree(String prefix, @Nullable String address, int port) {
        if (port <= 0) {
            return;
        }
        @Nullable InetAddress bind = address == null ? null : resolved(prefix + ".address", address);
        try (ServerSocket free = new ServerSocket()) {
            // What the web server does too: a connection that just ended does not hold the port.
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw new StartupFailure(lineFor(prefix, port, String.valueOf(e.getMessage())), e);
        }
    }

    private static String lineFor(String prefix, int port, String reason) {
        String property = "--" + prefix + ".port=";
        if (reason.contains("Permission denied")) {
            return "This user may not listen on port " + port + ": choose one from " + FIRST_UNPRIVILEGED + " up, with "
                    + property + "8080.";
        }
        if (reason.contains("assign requested address")) {
            return "This machine does not have the address in " + prefix + ".address: correct it.";
        }
        return portTaken(port, property + (port + 10));
    }

    static String portTaken(int port, String option) {
        return "Port " + port + " is taken: stop what listens there, or choose another one with " + option + ".";
    }

    private static InetAddress resolved(String property, String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new StartupFailure("The address '" + address + "' in " + property + " is unknown: correct it.", e);
        }
    }
}
