// Counts the characters of a text that are left. The count changes with every key; it is told to screen readers when typing pauses,
// and only from three quarters of the limit on, so that it disturbs nobody who has room.
window.halftermCount = (field, most, left, oneLeft, tooMany, oneTooMany) => {
  const area = field.querySelector('textarea');
  const shown = field.querySelector(`[id="${area.id}-limit"]`);
  const told = field.querySelector('[role="status"]');
  const written = new Intl.NumberFormat('en-GB');
  let pause = 0;
  const words = () => {
    const rest = most - area.value.length;
    const count = Math.abs(rest);
    const sentence = rest < 0 ? (count === 1 ? oneTooMany : tooMany) : count === 1 ? oneLeft : left;
    return sentence.replace('{count}', written.format(count));
  };
  const count = () => {
    shown.textContent = words();
    shown.classList.toggle('over', area.value.length > most);
    clearTimeout(pause);
    if (area.value.length >= most * 0.75) {
      pause = setTimeout(() => { told.textContent = words(); }, 1000);
    } else {
      told.textContent = '';
    }
  };
  area.addEventListener('input', count);
  if (area.value) count();
};
