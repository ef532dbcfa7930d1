"""The job scripts of tools/cluster, run by the engines they are for: what comes out is what one run gives."""
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from engine import PARALLEL, SLURM, SSHD, slurm, ssh_server, wait_until

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "tools" / "cluster"
PROGRAM = os.environ["BAOCAO_PROGRAM"]


class Cluster(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.place = Path(temporary.name)
        # Names as people give them.
        self.archive = self.place / "kho báo cáo 'cũ'"
        shutil.copytree(ROOT / "test_corpus", self.archive)
        for form in ("jsonl", "sqlite"):
            subprocess.run([PROGRAM, "convert", str(self.archive), "--to", form, "--out", str(self.place / ("whole." + form)), "--quiet"],
                           stderr=subprocess.PIPE, check=False)
        self.environment = dict(os.environ, BAOCAO=PROGRAM)

    def run_script(self, script, *arguments, **environment):
        done = subprocess.run([str(SCRIPTS / script), *map(str, arguments)], env={**self.environment, **environment},
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.place, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def expect_whole(self, out):
        self.assertEqual(out.read_bytes(), (self.place / "whole.jsonl").read_bytes())

    @unittest.skipUnless(all(SLURM.values()) and os.geteuid() == 0, "needs slurm-wlm, and root to start it")
    def test_slurm(self):
        out, failing = self.place / "out.jsonl", self.place / "failing.jsonl"
        with slurm(self.place / "slurm") as environment:
            self.run_script("slurm.sh", self.archive, out, 3, **environment)
            self.run_script("slurm.sh", self.archive, failing, 2, **{**environment, "BAOCAO": "/nowhere/baocao"})
            queue = [SLURM["squeue"], "-h", "-r"]

            def empty():
                done = subprocess.run(queue, env=environment, stdout=subprocess.PIPE, check=True)
                return not done.stdout.strip()

            try:
                wait_until(empty, "the jobs", 120)
            except AssertionError as error:
                left = subprocess.run(queue, env=environment, stdout=subprocess.PIPE).stdout.decode()
                raise AssertionError("%s\n%s" % (error, left)) from None
        logs = "\n".join(path.read_text() for path in (self.place / "out.jsonl.shards").glob("*.log"))
        self.assertTrue(out.exists(), logs)
        self.assertEqual(len(list((self.place / "out.jsonl.shards").glob("*.jsonl"))), 3)
        self.expect_whole(out)
        # Where a shard fails, nothing is put together, and no job waits for ever.
        self.assertFalse(failing.exists())

    @unittest.skipUnless(PARALLEL, "needs GNU parallel")
    def test_parallel(self):
        out = self.place / "out.jsonl"
        self.run_script("parallel.sh", self.archive, out, 3)
        self.expect_whole(out)
        # A shard that is lost is made again, the others are not.
        lost = self.place / "out.jsonl.shards" / "shard-2-of-3.jsonl"
        lost.unlink()
        self.run_script("parallel.sh", self.archive, out, 3)
        self.assertTrue(lost.exists())
        self.expect_whole(out)

    @unittest.skipUnless(PARALLEL and SSHD and os.geteuid() == 0, "needs GNU parallel, openssh-server, and root to start it")
    def test_parallel_over_ssh(self):
        out = self.place / "out.jsonl"
        with ssh_server(self.place / "ssh") as command:
            self.run_script("parallel.sh", self.archive, out, 3, "--", "--ssh", command, "--sshlogin", "127.0.0.1")
        self.expect_whole(out)

    @unittest.skipUnless(PARALLEL, "needs GNU parallel")
    def test_a_store(self):
        out = self.place / "out.sqlite"
        self.run_script("parallel.sh", self.archive, out, 2, "sqlite")
        whole = self.place / "whole.sqlite"
        dumps = [list(sqlite3.connect("file:%s?immutable=1" % path, uri=True).iterdump()) for path in (out, whole)]
        self.assertGreater(len(dumps[0]), 100)
        self.assertEqual(*dumps)

    def test_wrong_usage(self):
        there = self.place / "there.jsonl"
        there.write_text("mine")
        for script in ("slurm.sh", "parallel.sh"):
            for arguments in ((self.archive, "out"), (self.archive, "out", "0"), (self.archive, "out", "many"),
                              (self.archive, "out", "2", "csv"), (self.archive, there, "2")):
                done = subprocess.run([str(SCRIPTS / script), *map(str, arguments)], cwd=self.place, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE)
                self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
                self.assertTrue(done.stderr.startswith(script.encode()), done.stderr)
        self.assertEqual(there.read_text(), "mine")
        self.assertFalse((self.place / "out.shards").exists())

    @unittest.skipUnless(PARALLEL, "needs GNU parallel")
    def test_a_program_that_is_not_there_is_no_result(self):
        out = self.place / "out.jsonl"
        done = subprocess.run([str(SCRIPTS / "parallel.sh"), str(self.archive), str(out), "2"], cwd=self.place,
                              env={**self.environment, "BAOCAO": "/nowhere/baocao"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse(out.exists())


if __name__ == "__main__":
    unittest.main()
