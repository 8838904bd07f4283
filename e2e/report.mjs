// How the checks written in JavaScript end.

// Prints what was found wrong, then the closing line, and sets the exit status. A result is a title and its problems.
export function finish(results) {
  const failed = results.filter((result) => result.problems.length > 0);
  for (const { title, problems } of failed) {
    console.log(`FAIL ${title}`);
    for (const problem of problems.slice(0, 12)) console.log(`       ${problem}`);
    if (problems.length > 12) console.log(`       … and ${problems.length - 12} more`);
  }
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;
}
