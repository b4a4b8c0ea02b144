package org.plenum.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The newest mails, in memory and as files, so that they outlive a restart. */
final class MailStore {
    static final int MAILS_MAX = 1_000;
    private static final long BYTES_MAX = 200L * 1024 * 1024;
    /** A file is the line of the envelope's recipients, a line break, and the mail as it came. */
    private static final String SUFFIX = ".mail";

    private static final int SEQUENCE_DIGITS = 6;
    private final Path folder;
    private final Clock clock;
    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private long bytes;
    private int sequence;

    MailStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        load();
    }

    private void load() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    load(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) throws IOException {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        byte[] content = Files.readAllBytes(file);
        int lineEnd = 0;
        while (lineEnd < content.length && content[lineEnd] != '\n') {
            lineEnd++;
        }
        String recipients = new String(content, 0, lineEnd, StandardCharsets.UTF_8);
        byte[] raw = Arrays.copyOfRange(content, Math.min(lineEnd + 1, content.length), content.length);
        Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.replaceAll("-.*", "")));
        keep(CaughtMail.read(id, receivedAt, List.of(recipients.split(",", -1)), raw));
    }

    synchronized void add(List<String> recipients, byte[] raw) {
        Instant now = clock.instant();
        sequence++;
        String id = now.toEpochMilli() + "-" + String.format("%0" + SEQUENCE_DIGITS + "d", sequence);
        CaughtMail mail = CaughtMail.read(id, now, recipients, raw);
        try {
            byte[] envelope = (String.join(",", recipients) + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] content = Arrays.copyOf(envelope, envelope.length + raw.length);
            System.arraycopy(raw, 0, content, envelope.length, raw.length);
            Files.write(folder.resolve(id + SUFFIX), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(mail);
        notifyAll();
    }

    private synchronized void keep(CaughtMail mail) {
        mails.addFirst(mail);
        bytes += mail.raw().length;
        while (mails.size() > MAILS_MAX || bytes > BYTES_MAX) {
            remove(mails.removeLast());
        }
    }

    private void remove(CaughtMail mail) {
        bytes -= mail.raw().length;
        try {
            Files.deleteIfExists(folder.resolve(mail.id() + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first. */
    synchronized List<CaughtMail> find(Predicate<CaughtMail> wanted) {
        return mails.stream().filter(wanted).toList();
    }

    synchronized Optional<CaughtMail> byId(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized void clear() {
        mails.forEach(this::remove);
        mails.clear();
    }

    /** Waits until a mail like this is there. */
    synchronized Optional<CaughtMail> await(Predicate<CaughtMail> wanted, long timeoutMillis)
            throws InterruptedException {
        long end = System.nanoTime() + timeoutMillis * 1_000_000;
        while (true) {
            Optional<CaughtMail> found = mails.stream().filter(wanted).findFirst();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || left <= 0) {
                return found;
            }
            wait(left);
        }
    }
}
