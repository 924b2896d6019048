// Keycloak's pages name no landmarks and number their stops by hand. A few attributes mend both for a screen reader
// and the Tab key; templates of our own would have to follow every version of Keycloak.
document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('.brand')?.setAttribute('role', 'banner');
  document.querySelector('.sheet')?.setAttribute('role', 'main');
  document.querySelector('.sheet > header')?.setAttribute('role', 'none');
  for (const stop of document.querySelectorAll('[tabindex]')) {
    if (stop.tabIndex > 0) stop.removeAttribute('tabindex');
  }
});
