// From exec to the first whole picture of a window, for several programs in turn, so that whatever else the
// machine does hits all of them alike. Usage (see startup.sh): bench_start SCREEN_FILE ROUNDS "label|command"
// ...
//
// A mapped window says little: it may be empty still. So this looks at what the X server has on its screen
// (the file that Xvfb keeps with -fbdir), half a millisecond apart, until nothing has moved for a while. That
// last picture is what the program had to show, and its time is that of the first picture that had (nearly)
// all of it: the caret may blink and the window manager may add an icon. Nothing in the program knows that it
// is watched.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Picture = std::vector<uint32_t>; // every fourth row of the screen: enough to tell texts apart

double millisecondsNow()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void pause(double milliseconds)
{
    usleep(static_cast<useconds_t>(milliseconds * 1000));
}

/// The screen of an Xvfb: a file in the format of xwd, whose header is of big-endian numbers.
class Screen
{
public:
    explicit Screen(const char *path)
    {
        const int file = open(path, O_RDONLY);
        struct stat info
        {
        };
        if (file < 0 || fstat(file, &info) != 0)
            return;
        void *data = mmap(nullptr, static_cast<size_t>(info.st_size), PROT_READ, MAP_SHARED, file, 0);
        close(file);
        if (data == MAP_FAILED)
            return;
        m_data = static_cast<const unsigned char *>(data);
        constexpr int headerSize = 0, height = 5, bytesPerLine = 12, colours = 19, bytesPerColour = 12;
        m_height = number(height);
        m_line = number(bytesPerLine);
        m_pixels = m_data + number(headerSize) + number(colours) * bytesPerColour;
    }

    bool isThere() const { return m_data; }

    void read(Picture &picture) const
    {
        constexpr uint32_t step = 4;
        const uint32_t rows = m_height / step;
        picture.resize(rows * m_line / 4);
        for (uint32_t row = 0; row < rows; ++row)
            memcpy(reinterpret_cast<unsigned char *>(picture.data()) + row * m_line,
                   m_pixels + row * step * m_line, m_line);
    }

private:
    uint32_t number(int index) const
    {
        const unsigned char *p = m_data + index * 4;
        return uint32_t{p[0]} << 24 | uint32_t{p[1]} << 16 | uint32_t{p[2]} << 8 | uint32_t{p[3]};
    }

    const unsigned char *m_data = nullptr;
    const unsigned char *m_pixels = nullptr;
    uint32_t m_height = 0;
    uint32_t m_line = 0;
};

struct Start
{
    double window = 0;    ///< milliseconds until anything large was on the screen
    double picture = 0;   ///< milliseconds until the whole picture was
    double processor = 0; ///< milliseconds of processor time until the picture stood still
    double memory = 0;    ///< MiB then
};

struct Shot
{
    double at;
    Picture picture;
};

/// How much of what differs between `before` and `after` is in `now`. What is not of the window's main colour
/// (texts, lines) counts by itself, else an empty window would be nearly right.
double shareOf(const Picture &now, const Picture &before, const Picture &after)
{
    std::map<uint32_t, size_t> colours;
    size_t changed = 0;
    for (size_t i = 0; i < after.size(); ++i) {
        if (after[i] != before[i]) {
            ++changed;
            ++colours[after[i]];
        }
    }
    if (changed == 0)
        return 0;
    const uint32_t main = std::max_element(colours.begin(), colours.end(), [](auto &a, auto &b) {
                              return a.second < b.second;
                          })->first;
    size_t plain = 0, plainRight = 0, ink = 0, inkRight = 0;
    for (size_t i = 0; i < after.size(); ++i) {
        if (after[i] == before[i])
            continue;
        const bool right = now[i] == after[i];
        (after[i] == main ? plain : ink) += 1;
        (after[i] == main ? plainRight : inkRight) += right;
    }
    const double plainShare = plain ? double(plainRight) / double(plain) : 1;
    return std::min(plainShare, ink ? double(inkRight) / double(ink) : 1);
}

double residentMegabytes(pid_t program)
{
    long pages = 0;
    if (FILE *file = fopen(("/proc/" + std::to_string(program) + "/statm").c_str(), "r")) {
        if (fscanf(file, "%*d %ld", &pages) != 1)
            pages = 0;
        fclose(file);
    }
    return double(pages) * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double processorMilliseconds(pid_t program)
{
    clockid_t clock{};
    timespec used{};
    if (clock_getcpuclockid(program, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return 0;
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

pid_t launch(const std::string &command) // words between blanks; nothing here needs more
{
    std::istringstream line(command);
    std::vector<std::string> words{std::istream_iterator<std::string>(line), {}};
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t program = fork();
    if (program != 0)
        return program;
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, 1);
    dup2(nowhere, 2);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

/// As a person would, with the key that closes a window: what is killed has something to mend when it starts
/// again.
void end(pid_t program)
{
    constexpr double patience = 3000;
    const bool asked = system("xdotool key alt+F4") == 0;
    for (const double until = millisecondsNow() + patience; asked && millisecondsNow() < until; pause(5)) {
        if (waitpid(program, nullptr, WNOHANG) != 0)
            return;
    }
    fprintf(stderr, "had to be killed\n");
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
}

Start measure(const Screen &screen, const std::string &command)
{
    constexpr double quiet = 400, patience = 20'000;
    Picture before, now;
    screen.read(before);
    std::vector<Shot> shots;
    const double begin = millisecondsNow();
    const pid_t program = launch(command);
    double lastChange = begin;
    const auto last = [&]() -> const Picture & { return shots.empty() ? before : shots.back().picture; };
    for (;;) {
        const double at = millisecondsNow();
        screen.read(now);
        if (now != last()) {
            shots.push_back({at - begin, now});
            lastChange = at;
        }
        if ((!shots.empty() && at - lastChange > quiet) || at - begin > patience)
            break;
        pause(0.5);
    }
    Start start;
    start.processor = processorMilliseconds(program);
    start.memory = residentMegabytes(program);
    end(program);
    const Picture final = last();
    constexpr double nearlyAll = 0.97, large = 0.2;
    for (const Shot &shot : shots) {
        size_t different = 0;
        for (size_t i = 0; i < final.size(); ++i)
            different += shot.picture[i] != before[i];
        if (start.window == 0 && double(different) > large * double(final.size()))
            start.window = shot.at;
        if (shareOf(shot.picture, before, final) >= nearlyAll) {
            start.picture = shot.at;
            break;
        }
    }
    // The screen must be empty again before the next one.
    for (const double until = millisecondsNow() + 2000; now != before && millisecondsNow() < until; pause(5))
        screen.read(now);
    return start;
}

struct Figures
{
    std::string label, command;
    std::vector<Start> starts;

    double at(double Start::*member, double share) const
    {
        std::vector<double> values;
        for (const Start &start : starts)
            values.push_back(start.*member);
        std::sort(values.begin(), values.end());
        return values.empty() ? 0 : values[static_cast<size_t>(share * double(values.size() - 1))];
    }
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 4) {
        fprintf(stderr, "usage: bench_start SCREEN_FILE ROUNDS \"label|command\" ...\n");
        return 2;
    }
    const Screen screen(argv[1]);
    if (!screen.isThere()) {
        fprintf(stderr, "no screen in %s\n", argv[1]);
        return 1;
    }
    const int rounds = atoi(argv[2]);
    std::vector<Figures> all;
    for (int i = 3; i < argc; ++i) {
        const std::string entry = argv[i];
        const size_t bar = entry.find('|');
        all.push_back({entry.substr(0, bar), entry.substr(bar + 1), {}});
    }
    for (int round = 0; round <= rounds; ++round) { // the first one warms up
        for (Figures &figures : all) {
            const Start start = measure(screen, figures.command);
            if (round > 0)
                figures.starts.push_back(start);
        }
    }
    printf("%-24s %8s %8s %8s %8s %8s %8s %6s\n", "", "picture", "quarter", "3/4", "window", "cpu ms", "MiB",
           "ratio");
    const double first = all.front().at(&Start::picture, 0.5);
    for (const Figures &figures : all) {
        const double median = figures.at(&Start::picture, 0.5);
        printf("%-24s %8.1f %8.1f %8.1f %8.1f %8.1f %8.0f %6.2f\n", figures.label.c_str(), median,
               figures.at(&Start::picture, 0.25), figures.at(&Start::picture, 0.75),
               figures.at(&Start::window, 0.5), figures.at(&Start::processor, 0.5),
               figures.at(&Start::memory, 0.5), median / first);
    }
    return 0;
}
