// A chart by ECharts. The SVG renderer keeps letters sharp and lets a page print; colors of the theme are resolved here,
// because ECharts knows neither custom properties nor light-dark().
class BelayChart extends HTMLElement {
  connectedCallback() {
    if (Object.hasOwn(this, 'option')) {
      const given = this.option;
      delete this.option;
      this.option = given;
    }
    this.sizes = new ResizeObserver(() => {
      if (this.offsetWidth > 0 && this.offsetWidth !== this.drawnWidth) {
        this.draw();
      }
    });
    this.sizes.observe(this);
    this.redraw = () => requestAnimationFrame(() => this.draw());
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.scheme.addEventListener('change', this.redraw);
    // On paper the colors are those of the light theme and the page is narrower; the browser prints in the same moment.
    this.paper = matchMedia('print');
    this.print = () => this.draw();
    this.paper.addEventListener('change', this.print);
    this.theme = new MutationObserver(this.redraw);
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.theme.disconnect();
    this.scheme.removeEventListener('change', this.redraw);
    this.paper.removeEventListener('change', this.print);
    this.clear();
  }

  set option(option) {
    this.wanted = option;
    this.draw();
  }

  get option() {
    return this.wanted;
  }

  clear() {
    if (this.chart) {
      this.chart.dispose();
      this.chart = null;
    }
    this.drawnWidth = 0;
  }

  draw() {
    if (!this.isConnected || !this.wanted || this.offsetWidth === 0) {
      return;
    }
    this.clear();
    this.drawnWidth = this.offsetWidth;
    if (!this.canvas) {
      this.canvas = document.createElement('div');
      this.canvas.style.cssText = 'inline-size:100%;block-size:100%';
      this.canvas.setAttribute('aria-hidden', 'true');
      this.append(this.canvas);
    }
    const option = this.resolve(this.wanted, this.probe());
    option.textStyle = { ...option.textStyle, fontFamily: getComputedStyle(this).fontFamily };
    option.animation = false;
    this.chart = window.echarts.init(this.canvas, null, { renderer: 'svg' });
    this.chart.setOption(option);
  }

  /** A function from the name of a token to a color that every renderer knows. */
  probe() {
    const element = document.createElement('span');
    element.style.cssText = 'transition:none !important;display:none';
    this.append(element);
    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map();
    const color = (token) => {
      if (!known.has(token)) {
        element.style.color = `var(--${token})`;
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = getComputedStyle(element).color;
        pixel.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
        known.set(token, `rgba(${r},${g},${b},${a / 255})`);
      }
      return known.get(token);
    };
    color.done = () => element.remove();
    return color;
  }

  resolve(option, color) {
    const walk = (value) => {
      if (typeof value === 'string' && value.startsWith('$b-')) {
        return color(value.slice(1));
      }
      if (Array.isArray(value)) {
        return value.map(walk);
      }
      return value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]))
        : value;
    };
    const resolved = walk(option);
    color.done();
    return resolved;
  }
}
customElements.define('b-chart', BelayChart);
