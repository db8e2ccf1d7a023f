customElements.define("by-hand", class extends HTMLElement {
  connectedCallback() {
    new IntersectionObserver(() => {}, { rootMargin: "600px" }).observe(this);
  }
});
