package org.plenum.localstack.process;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A server in a container that shares this machine's network, so that it listens on the same loopback ports as a process would, and calls the others
 * there.
 */
public final class ContainerProcess implements ServerProcess {
    /** Names the stack, so that the next one in the same folder can remove what a crash left. */
    private static final String LABEL = "org.plenum.stack";

    private final Launch launch;
    private final GenericContainer<?> container;
    /** Known after the end too, when the container has forgotten it. */
    private final String id;

    private final DockerClient docker;

    /**
     * How to start it.
     *
     * @param folders copied into the container, by their path there
     * @param stack the stack's folder
     */
    public record Launch(
            String name,
            String image,
            List<String> command,
            Map<String, String> environment,
            Map<String, Path> folders,
            Path log,
            Path stack) {}

    private ContainerProcess(Launch launch, GenericContainer<?> container, DockerClient docker) {
        this.launch = launch;
        this.container = container;
        this.id = container.getContainerId();
        this.docker = docker;
    }

    /**
     * Looks whether containers can be started here.
     *
     * @throws StackProblem if no engine answers
     */
    public static void requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new StackProblem(
                    "No container engine answers: start Docker or set DOCKER_HOST, or leave --containers away");
        }
    }

    @SuppressWarnings("resource") // stop() ends it
    public static ContainerProcess start(Launch launch) {
        requireEngine();
        DockerClient docker = DockerClientFactory.instance().client();
        removeLeftover(docker, launch);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(launch.image()))
                .withNetworkMode("host")
                .withEnv(launch.environment())
                .withCommand(launch.command().toArray(String[]::new))
                .withLabels(labels(launch))
                .withLogConsumer(frame -> keep(launch.log(), frame));
        launch.folders()
                .forEach((path, folder) -> container.withCopyFileToContainer(MountableFile.forHostPath(folder), path));
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            Files.deleteIfExists(launch.log());
            container.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ContainerLaunchException e) {
            throw new StackProblem(
                    "Cannot start " + launch.name() + " in " + launch.image() + ": " + e.getMessage(), e);
        }
        return new ContainerProcess(launch, container, docker);
    }

    private static Map<String, String> labels(Launch launch) {
        return Map.of(LABEL, launch.stack().toAbsolutePath() + "#" + launch.name());
    }

    private static void removeLeftover(DockerClient docker, Launch launch) {
        docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(labels(launch))
                .exec()
                .forEach(left -> docker.removeContainerCmd(left.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
    }

    private static void keep(Path log, OutputFrame frame) {
        if (frame.getType() == OutputFrame.OutputType.END) {
            return; // nothing in it
        }
        try {
            Files.write(log, frame.getBytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public long pid() {
        Long pid = state().getPidLong();
        return pid == null ? 0 : pid;
    }

    @Override
    public boolean isAlive() {
        try {
            return Boolean.TRUE.equals(state().getRunning());
        } catch (NotFoundException e) {
            return false; // stopped, which removes it
        }
    }

    private InspectContainerResponse.ContainerState state() {
        return docker.inspectContainerCmd(id).exec().getState();
    }

    @Override
    public Path log() {
        return launch.log();
    }

    @Override
    public void kill9() {
        docker.killContainerCmd(id).exec();
    }

    @Override
    public void freeze() {
        docker.pauseContainerCmd(id).exec();
    }

    @Override
    public void thaw() {
        docker.unpauseContainerCmd(id).exec();
    }

    /** With everything in it. */
    @Override
    public void stop(Duration timeout) {
        container.stop();
    }

    @Override
    public void startAgain() {
        docker.startContainerCmd(id).exec();
    }
}
