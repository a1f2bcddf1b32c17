(function () {
  'use strict';
  var root = document.documentElement;
  var slides = Array.prototype.slice.call(document.querySelectorAll('section'));
  var bar = document.getElementById('bar');
  var place = document.getElementById('place');
  var done = document.getElementById('done');
  var said = document.getElementById('said');
  var curtain = document.getElementById('curtain');
  var typed = document.getElementById('typed');
  var box = document.getElementById('source');
  var now = -1;
  var digits = '';
  var hiding = 0;
  root.classList.add('js');

  function ready(slide) {
    if (slide) {
      slide.querySelectorAll('img').forEach(function (i) {
        if (i.decode) { i.decode().catch(function () {}); }
      });
    }
  }

  function show(n) {
    n = Math.max(0, Math.min(slides.length - 1, n));
    if (n === now) { return; }
    slides.forEach(function (s, i) {
      s.classList.toggle('was', i === now);
      s.classList.toggle('now', i === n);
      s.setAttribute('aria-hidden', i === n ? 'false' : 'true');
    });
    if (now >= 0) { root.classList.add('moved'); }
    now = n;
    place.textContent = (n + 1) + ' / ' + slides.length;
    done.style.width = (100 * (n + 1) / slides.length) + '%';
    done.setAttribute('aria-valuenow', String(n + 1));
    said.textContent = slides[n].getAttribute('aria-label');
    try { history.replaceState(null, '', '#' + (n + 1)); } catch (e) { /* a file may refuse */ }
    ready(slides[n + 1]);
  }

  function cover(colour) {
    curtain.className = curtain.className === colour ? '' : colour;
  }

  function full() {
    if (document.fullscreenElement) { document.exitFullscreen(); }
    else if (root.requestFullscreen) { root.requestFullscreen().catch(function () {}); }
  }

  function type(d) {
    digits = (digits + d).slice(-3);
    typed.textContent = digits;
    typed.classList.add('on');
  }

  function jump() {
    var n = parseInt(digits, 10);
    digits = '';
    typed.classList.remove('on');
    if (n > 0) { show(n - 1); }
  }

  function wake() {
    bar.classList.add('on');
    clearTimeout(hiding);
    hiding = setTimeout(function () { bar.classList.remove('on'); }, 2500);
  }

  function open(button) {
    var figure = button.closest('.fig');
    box.querySelector('h3').textContent = figure.getAttribute('aria-label');
    var list = box.querySelector('div');
    list.textContent = '';
    figure.querySelectorAll('.from span').forEach(function (s) {
      var p = document.createElement('p');
      p.textContent = s.textContent;
      list.appendChild(p);
    });
    if (box.showModal) { box.showModal(); } else { box.setAttribute('open', ''); }
  }

  function close() {
    if (box.close) { box.close(); } else { box.removeAttribute('open'); }
  }

  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.altKey || e.metaKey) { return; }
    if (box.open) {
      if (e.key === 'Escape') { e.preventDefault(); close(); }
      return;
    }
    var onButton = e.target.closest && e.target.closest('button');
    var k = e.key;
    if (onButton && (k === ' ' || k === 'Enter')) { return; }
    if (curtain.className && k !== 'b' && k !== 'B' && k !== 'w' && k !== 'W' && k !== 'Tab') {
      curtain.className = '';
      e.preventDefault();
      return;
    }
    if (k === 'Enter' && digits) { jump(); }
    else if (k >= '0' && k <= '9' && k.length === 1) { type(k); }
    else if (k === 'Escape' && digits) { digits = ''; typed.classList.remove('on'); }
    else if (k === 'ArrowRight' || k === 'ArrowDown' || k === 'PageDown' || k === ' ' || k === 'Enter') { show(now + 1); }
    else if (k === 'ArrowLeft' || k === 'ArrowUp' || k === 'PageUp' || k === 'Backspace') { show(now - 1); }
    else if (k === 'Home') { show(0); }
    else if (k === 'End') { show(slides.length - 1); }
    else if (k === 'b' || k === 'B' || k === '.') { cover('black'); }
    else if (k === 'w' || k === 'W' || k === ',') { cover('white'); }
    else if (k === 'f' || k === 'F') { full(); }
    else { return; }
    e.preventDefault();
  });

  document.addEventListener('click', function (e) {
    var cite = e.target.closest('.cite');
    if (cite) { open(cite); return; }
    if (e.target === box || e.target.id === 'close') { close(); return; }
    if (e.target.id === 'back') { show(now - 1); }
    else if (e.target.id === 'on') { show(now + 1); }
    else if (e.target.id === 'full') { full(); }
    else if (e.target.id === 'print') { window.print(); }
    else if (e.target === curtain) { curtain.className = ''; }
  });

  var from = null;
  document.addEventListener('touchstart', function (e) {
    from = e.touches.length === 1 ? e.touches[0] : null;
  }, { passive: true });
  document.addEventListener('touchend', function (e) {
    wake();
    if (!from || box.open) { return; }
    var dx = e.changedTouches[0].clientX - from.clientX;
    var dy = e.changedTouches[0].clientY - from.clientY;
    from = null;
    if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) { show(now + (dx < 0 ? 1 : -1)); }
  }, { passive: true });
  document.addEventListener('mousemove', wake, { passive: true });

  function fromAddress() {
    var n = parseInt(location.hash.slice(1), 10);
    show(n > 0 ? n - 1 : Math.max(0, now));
  }
  window.addEventListener('hashchange', fromAddress);
  fromAddress();
})();
