// What node:module's enableCompileCache does, for the Node 20 that has none: compiled code is kept in the user's home, so
// that a command's next run need not compile it again. That is a fifth of `okr status`. Nothing here can make a command
// fail. What is read back is run, so it is never read from where a workspace could bring it along: not from the folders
// that CI may put into the checkout, and not from a home that is a checkout itself.
const fs = require("node:fs");
const Module = require("node:module");
const { homedir } = require("node:os");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib"); // against half-written files; hashes that withstand people take longer to load

const bundle = join(__dirname, "..", "dist", "cli");
/** One file a command: it compiles what it needs, and reads nothing of what others need. */
exports.remember = (command) => {
  const home = homeFolder();
  if (home === null || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  rememberIn(join(home, ".cache", "okr", "code", command));
};

function homeFolder() {
  try {
    const folder = homedir(); // fails for a user whom the system does not know
    return [".git", "okr.yaml"].some((name) => fs.existsSync(join(folder, name))) ? null : folder;
  } catch {
    return null;
  }
}

function rememberIn(path) {
  const scripts = new Map();
  let known = null;
  let build = "";
  let changed = false;
  const compile = Module.prototype._compile;

  Module.prototype._compile = function (source, file) {
    if (dirname(file) !== bundle) return compile.call(this, source, file);
    if (known === null) {
      // The first is main.cjs, which names the others by hashes of what is in them.
      build = `${process.version} ${process.arch} ${source.length} ${crc32(source)}`;
      known = read(path, build);
    }
    const name = file.slice(bundle.length + 1);
    const cachedData = known.get(name);
    const columnOffset = -Module.wrap("").indexOf("\n"); // where a fault happened is told as of the file
    const script = new Script(Module.wrap(source), { filename: file, columnOffset, cachedData });
    scripts.set(name, script);
    changed ||= cachedData === undefined || script.cachedDataRejected === true;
    const require = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, require, this, file, bundle);
  };

  // Functions are compiled when they are first called, so the end knows most; a call that was wrong knows little.
  process.on("exit", (status) => {
    if (changed && (status === 0 || status === 1)) write(path, build, scripts);
  });
}

/** The compiled code by file; empty unless this build wrote all of it, as this user, where nobody else can write. */
function read(path, build) {
  let file;
  try {
    file = fs.openSync(path);
    if (!isOurs(fs.fstatSync(file))) return new Map();
    const bytes = fs.readFileSync(file);
    const end = bytes.indexOf("\n");
    const { of, sum, parts } = JSON.parse(bytes.toString("utf8", 0, end));
    const body = bytes.subarray(end + 1);
    if (of !== build || sum !== crc32(body)) return new Map();
    return new Map(parts.map(([name, from, to]) => [name, body.subarray(from, to)]));
  } catch {
    return new Map();
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** Where files have no owners, the folder of the user is all there is to go by. */
function isOurs({ uid, mode }) {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function write(path, build, scripts) {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const parts = [];
    const data = [];
    let from = 0;
    for (const [name, script] of scripts) {
      const code = script.createCachedData();
      parts.push([name, from, from + code.length]);
      data.push(code);
      from += code.length;
    }
    const body = Buffer.concat(data);
    makeFolder(dirname(path));
    fs.writeFileSync(temporary, `${JSON.stringify({ of: build, sum: crc32(body), parts })}\n`, { mode: 0o600 });
    fs.appendFileSync(temporary, body);
    fs.renameSync(temporary, path);
  } catch {
    forget(temporary);
  }
}

/** Step by step: below /proc, mkdir's own `recursive` never ends. */
function makeFolder(path) {
  if (fs.existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  fs.mkdirSync(path, { mode: 0o700 });
}

function forget(path) {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // where nothing can be written nothing can be cleaned either
  }
}
