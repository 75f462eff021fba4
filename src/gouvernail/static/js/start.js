// Runs before the first paint: says that scripts are there, so that what only they can unfold may start folded.
document.documentElement.classList.add("js");
