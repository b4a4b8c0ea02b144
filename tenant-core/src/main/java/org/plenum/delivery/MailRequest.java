package org.plenum.delivery;

import java.util.Map;

/**
 * A mail to be written and sent.
 *
 * @param kind names the {@link MailWriter}
 * @param reference what it is about; of the same kind and reference only one is ever sent
 * @param toAddress one address
 * @param toName for display; empty for none
 * @param arguments what the writer needs and cannot look up, such as a one-time token; sealed at rest and erased when the mail is sent
 */
public record MailRequest(
        String kind, String reference, String toAddress, String toName, Map<String, String> arguments) {
    public MailRequest {
        arguments = Map.copyOf(arguments);
    }
}
