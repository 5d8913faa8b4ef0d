// Flow's connection indicator stands outside every landmark; as a status it is announced and found like one.
const name = () => {
  const indicator = document.querySelector('vaadin-connection-indicator');
  indicator ? indicator.setAttribute('role', 'status') : requestAnimationFrame(name);
};
name();
