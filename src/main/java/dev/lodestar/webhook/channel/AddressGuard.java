package dev.lodestar.webhook.channel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks names up while a connection is made, and lets it be made to public addresses only: what was looked up is what is
 * connected to, so a name that is given another address in between gains nothing.
 */
@Component
public class AddressGuard implements DnsResolver {

    private final Set<String> allowed;

    AddressGuard(@Value("${lodestar.webhook.allowed-hosts:}") List<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether whoever runs the product allowed this host, wherever it is. */
    public boolean isAllowed(String host) {
        return allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (isAllowed(host)) {
            return found;
        }
        InetAddress[] open = Arrays.stream(found).filter(AddressGuard::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new UnknownHostException(host + " has no public address");
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address is somewhere out there, and neither this machine nor a network behind it. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean here = first == 0 || first >= 240;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean assigned = first == 192 && second == 0 && (bytes[2] & 0xff) <= 2;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean example = (first == 198 && second == 51 && (bytes[2] & 0xff) == 100)
                || (first == 203 && second == 0 && (bytes[2] & 0xff) == 113);
        return !here && !carrier && !assigned && !benchmark && !example;
    }

    /** Only what is handed out to the world, 2000::/3, and nothing that stands for an address of the older kind. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
        boolean documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
        return global && !sixToFour && !special && !documentation;
    }
}
