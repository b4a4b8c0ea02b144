package org.plenum.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private ProcessRecords records = new ProcessRecords(Path.of("pids"));

    @BeforeEach
    void open() {
        records = new ProcessRecords(folder.resolve("pids"));
    }

    @Test
    void whatAKilledSupervisorLeftIsStopped() {
        ManagedProcess left = sleeper();
        new ProcessRecords(folder.resolve("pids")).stopLeftovers(Progress.silent());
        assertFalse(left.isAlive());
        assertEquals(Optional.empty(), records.running("sleeper"));
    }

    @Test
    void aProcessThatOnlyHasTheSamePidIsLeftAlone() throws IOException {
        ManagedProcess other = sleeper();
        try {
            Files.writeString(folder.resolve("pids").resolve("sleeper.pid"), other.pid() + " 1000");
            records.stopLeftovers(Progress.silent());
            assertTrue(other.isAlive());
        } finally {
            other.kill9();
        }
    }

    @Test
    void aTornRecordNamesNobody() throws IOException {
        Files.createDirectories(folder.resolve("pids"));
        Files.writeString(folder.resolve("pids").resolve("sleeper.pid"), "12");
        assertEquals(Optional.empty(), records.running("sleeper"));
    }

    @Test
    void aKilledProcessStartsAgainUnderItsName() {
        ManagedProcess process = sleeper();
        long first = process.pid();
        assertTrue(process.residentKilobytes() >= 0);
        process.kill9();
        assertFalse(process.isAlive());
        process.startAgain();
        try {
            assertTrue(process.isAlive());
            assertTrue(process.pid() != first);
            assertEquals(
                    process.pid(),
                    records.running("sleeper").map(ProcessHandle::pid).orElse(0L));
        } finally {
            process.kill9();
        }
    }

    private ManagedProcess sleeper() {
        return ManagedProcess.start(
                new ManagedProcess.Launch(
                        "sleeper", List.of("sleep", "600"), Map.of(), folder, folder.resolve("sleeper.log")),
                records);
    }
}
