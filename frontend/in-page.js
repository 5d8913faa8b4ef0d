// Links to a place on the same page ("#id"). Every page has a base address, so the browser would leave for "/#id", the home page,
// and what was typed would be lost. Here they move focus instead: to the control itself, or to the first one within.
const CONTROL = 'input, select, textarea, button, a[href], [tabindex]';

const controlOf = (place) =>
  place.matches(CONTROL)
    ? place
    : place.querySelector('[aria-invalid="true"]:is(input, select, textarea)') ||
      place.querySelector('input:checked') ||
      place.querySelector(CONTROL);

document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const place = document.getElementById(link.getAttribute('href').slice(1));
    const control = place && controlOf(place);
    if (!control) return;
    (place.closest('.field') || place).scrollIntoView({ block: 'start' });
    control.focus({ preventScroll: place !== control });
  },
  true,
);

// A page that the server has drawn whole may say from the start what is wrong.
document.querySelector('.errors')?.focus();

// Takes focus to what has just appeared. On the first page of a visit Flow runs this while the page is still hidden, and what is hidden
// takes no focus: then it tries again, for some seconds at most.
window.halftermFocus = (element, triesLeft = 300) => {
  element.focus();
  if (document.activeElement !== element && triesLeft > 0) {
    requestAnimationFrame(() => window.halftermFocus(element, triesLeft - 1));
  }
};
