"""Engines for the job scripts, each started for one test, on the loopback interface."""
import contextlib
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

SLURM = {name: shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
         for name in ("slurmctld", "slurmd", "sbatch", "squeue", "sinfo")}
SSHD = shutil.which("sshd", path="/usr/sbin")
PARALLEL = shutil.which("parallel")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(holds, what, seconds=60):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise AssertionError("waited in vain for " + what)
        time.sleep(0.2)


@contextlib.contextmanager
def running(*commands, **options):
    """Programs that run meanwhile."""
    started = []
    try:
        for command in commands:
            started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options))
        yield started
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(30)


@contextlib.contextmanager
def slurm(place):
    """A cluster of this machine alone; gives the environment for its commands."""
    name = socket.gethostname().split(".")[0]
    place.mkdir()
    for folder in ("state", "spool"):
        (place / folder).mkdir()
    settings = place / "slurm.conf"
    settings.write_text("\n".join([
        "ClusterName=baocao", f"SlurmctldHost={name}(127.0.0.1)", f"SlurmctldPort={free_port()}", f"SlurmdPort={free_port()}",
        "SlurmUser=root", "SlurmdUser=root", "AuthType=auth/none", "CredType=cred/none", "MpiDefault=none",
        f"StateSaveLocation={place}/state", f"SlurmdSpoolDir={place}/spool", f"SlurmctldPidFile={place}/slurmctld.pid",
        f"SlurmdPidFile={place}/slurmd.pid", f"SlurmctldLogFile={place}/slurmctld.log", f"SlurmdLogFile={place}/slurmd.log",
        "ProctrackType=proctrack/linuxproc", "TaskPlugin=task/none", "JobAcctGatherType=jobacct_gather/none", "SwitchType=switch/none",
        "SelectType=select/cons_tres", "SelectTypeParameters=CR_CPU", "ReturnToService=2",
        f"NodeName={name} NodeAddr=127.0.0.1 CPUs={os.cpu_count()} State=UNKNOWN",
        f"PartitionName=all Nodes={name} Default=YES MaxTime=INFINITE State=UP", ""]))
    environment = dict(os.environ, SLURM_CONF=str(settings))

    def idle():
        done = subprocess.run([SLURM["sinfo"], "-h", "-o", "%T"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.stdout.decode().strip() == "idle"

    with running([SLURM["slurmctld"], "-D", "-f", settings], [SLURM["slurmd"], "-D", "-f", settings], env=environment):
        try:
            wait_until(idle, "the cluster")
        except AssertionError as error:
            logs = [path.read_text()[-2000:] for path in place.glob("*.log")]
            raise AssertionError("%s\n%s" % (error, "\n".join(logs))) from None
        yield environment


@contextlib.contextmanager
def ssh_server(place):
    """An ssh server on loopback that knows one key; gives the command to reach it."""
    place.mkdir()
    place.chmod(0o700)
    for key in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / key)], check=True)
    port = free_port()
    (place / "authorized").write_bytes((place / "user.pub").read_bytes())
    settings = place / "sshd_config"
    settings.write_text(f"Port {port}\nListenAddress 127.0.0.1\nHostKey {place}/host\nAuthorizedKeysFile {place}/authorized\n"
                        f"PidFile {place}/sshd.pid\nPermitRootLogin prohibit-password\nStrictModes no\nUsePAM no\n")
    Path("/run/sshd").mkdir(exist_ok=True)
    command = (f"ssh -p {port} -i {place}/user -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile={place}/known"
               " -o LogLevel=ERROR")

    def answers():
        return subprocess.run([*command.split(), "127.0.0.1", "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    with running([SSHD, "-D", "-f", str(settings)]):
        wait_until(answers, "the ssh server", 20)
        yield command
