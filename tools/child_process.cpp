#include "child_process.hpp"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <system_error>
#include <thread>

namespace baocao::tool {

namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> environment_of(const ChildCommand& command) {
  const char* path = std::getenv("PATH");
  const std::string folder = command.folder.string();
  return {"PATH=" + std::string(path == nullptr ? "/usr/bin:/bin" : path), "HOME=" + folder, "TMPDIR=" + folder,
          "LC_ALL=C.UTF-8",
          // Nothing is drawn, whatever display there is.
          "SAL_USE_VCLPLUGIN=svp"};
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& text : strings) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

void set_limit(__rlimit_resource_t resource, rlim_t most) {
  const rlimit limit{most, most};
  setrlimit(resource, &limit);
}

// Between fork and exec: system calls only.
[[noreturn]] void become(const ChildCommand& command, char* const* arguments, char* const* environment) {
  constexpr int kCannotStart = 127;
  setpgid(0, 0);
  // A name space without any network but its own; where the system does not allow it, the program's settings
  // are what keeps it from the network.
  if (unshare(CLONE_NEWNET) != 0) unshare(CLONE_NEWUSER | CLONE_NEWNET);
  set_limit(RLIMIT_CORE, 0);
  if (command.file_bytes > 0) set_limit(RLIMIT_FSIZE, command.file_bytes);
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, descriptor);
  close_range(STDERR_FILENO + 1, ~0U, 0);
  if (chdir(command.folder.c_str()) == 0) execve(command.program.c_str(), arguments, environment);
  _exit(kCannotStart);
}

// Ends when the child does or, with nothing, when its time is up.
std::optional<int> wait_until(pid_t child, Clock::time_point end) {
  constexpr std::chrono::milliseconds kBetweenLooks{10};
  while (true) {
    int status = 0;
    const pid_t got = waitpid(child, &status, WNOHANG);
    if (got == child) return status;
    if (got < 0 && errno != EINTR) return -1;
    if (Clock::now() >= end) return std::nullopt;
    std::this_thread::sleep_for(kBetweenLooks);
  }
}

}  // namespace

ChildEnd run_child(const ChildCommand& command) {
  std::vector<std::string> words{command.program.string()};
  words.insert(words.end(), command.arguments.begin(), command.arguments.end());
  std::vector<std::string> environment = environment_of(command);
  const std::vector<char*> argument_pointers = pointers_to(words);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  const pid_t child = fork();
  if (child < 0) return ChildEnd::not_started;
  if (child == 0) become(command, argument_pointers.data(), environment_pointers.data());
  setpgid(child, child);  // here too: whoever comes first
  const std::optional<int> status = wait_until(child, Clock::now() + command.timeout);
  kill(-child, SIGKILL);  // what it started and left behind goes as well
  if (!status) {
    waitpid(child, nullptr, 0);
    return ChildEnd::timed_out;
  }
  return WIFEXITED(*status) && WEXITSTATUS(*status) == 0 ? ChildEnd::done : ChildEnd::failed;
}

std::optional<std::filesystem::path> find_program(const std::string& name) {
  const char* folders = std::getenv("PATH");
  std::string_view rest = folders == nullptr ? "" : folders;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::filesystem::path candidate = std::filesystem::path(rest.substr(0, end)) / name;
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (candidate.is_absolute() && access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return std::nullopt;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "baocao-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr)
    throw std::system_error(errno, std::generic_category(), "cannot make a temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace baocao::tool
