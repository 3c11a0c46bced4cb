/**
 * Search, for browsers that run scripts. It hides what does not hold the words looked for, and nothing else: without it the page
 * holds the same. It is written for old browsers too.
 */
export const SCRIPT = `
(function () {
  'use strict';
  var field = document.getElementById('search');
  var output = document.getElementById('search-count');
  if (!field || !output) return;
  field.parentNode.hidden = false;
  var all = function (from, what) { return Array.prototype.slice.call(from.querySelectorAll(what)); };
  var severities = ['error', 'warning', 'info'].map(function (name) { return { name: name, box: document.getElementById('show-' + name) }; });
  var findings = all(document, '#findings .finding').map(function (node) {
    var group = node.closest('.group');
    var project = node.closest('.project').querySelector('h4').textContent;
    return {
      node: node,
      box: severities.filter(function (severity) { return group.classList.contains(severity.name); })[0].box,
      text: (project + ' ' + group.querySelector('h5').textContent + ' ' + node.textContent).toLowerCase()
    };
  });
  var boxes = all(document, '#findings .group, #findings .project, #findings .document');
  var search = function () {
    var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var shown = 0;
    var filled = new Set();
    findings.forEach(function (finding) {
      var hit = words.every(function (word) { return finding.text.indexOf(word) >= 0; });
      finding.node.hidden = !hit;
      if (!hit || !finding.box.checked) return;
      shown += 1;
      for (var box = finding.node.parentNode; box && box.id !== 'findings' && !filled.has(box); box = box.parentNode) filled.add(box);
    });
    boxes.forEach(function (box) { box.hidden = !filled.has(box); });
    output.textContent = shown === findings.length ? '' :
      output.getAttribute('data-text').replace('{shown}', String(shown)).replace('{all}', output.getAttribute('data-all'));
  };
  severities.forEach(function (severity) { severity.box.addEventListener('change', search); });
  var timer = 0;
  field.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  window.addEventListener('hashchange', function () {
    var target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest('[hidden]')) return;
    field.value = '';
    severities.forEach(function (severity) { severity.box.checked = true; });
    search();
    target.scrollIntoView();
  });
})();
`;

/** The script as a content security policy names it; a test keeps it true. */
export const SCRIPT_HASH = 'sha256-yAnmlCNMSUmvmqJPuUiZH/Hv7mfs9gfOGJ9i55hR3KQ=';
