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
  var findings = all(document, '#findings .finding').map(function (node) {
    var group = node.closest('.group');
    var project = node.closest('.project').querySelector('h4').textContent;
    var file = node.closest('.document').querySelector('h3').textContent;
    return { node: node, text: (file + ' ' + project + ' ' + group.querySelector('h5').textContent + ' ' + node.textContent).toLowerCase() };
  });
  var boxes = ['.group', '.project', '.document'].map(function (what) { return all(document, '#findings ' + what); });
  var search = function () {
    var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var shown = 0;
    findings.forEach(function (finding) {
      var hit = words.every(function (word) { return finding.text.indexOf(word) >= 0; });
      finding.node.hidden = !hit;
      if (hit) shown += 1;
    });
    boxes.forEach(function (list) {
      list.forEach(function (box) { box.hidden = box.querySelector('.finding:not([hidden])') === null; });
    });
    output.textContent = words.length === 0 ? '' :
      output.getAttribute('data-text').replace('{shown}', String(shown)).replace('{all}', output.getAttribute('data-all'));
  };
  var timer = 0;
  field.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  window.addEventListener('hashchange', function () {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.closest('[hidden]')) { field.value = ''; search(); target.scrollIntoView(); }
  });
})();
`;

/** The script as a content security policy names it; a test keeps it true. */
export const SCRIPT_HASH = 'sha256-f5AJwz6it+8xBYKZ+FLFUlmjgdbBrO4oI3xrDtsuhmU=';
