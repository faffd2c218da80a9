/* Opens the connection to the server while Streamlit is still on its way, and hands it over when Streamlit asks for its first;
   whatever else it asks for, it gets. Nobody signs in here, so that it does not matter by which token a connection was asked for. */
(Real => {
  const early = new Real(`${location.origin.replace(/^http/, 'ws')}/_stcore/stream`, ['streamlit', 'PLACEHOLDER_AUTH_TOKEN']);
  window.WebSocket = class extends Real {
    constructor(url, protocols) {
      window.WebSocket = Real;
      if (String(url) !== early.url || protocols?.length !== 2 || protocols[0] !== 'streamlit' || early.readyState > Real.OPEN) {
        early.close();
        return new Real(url, protocols);
      }
      if (early.readyState === Real.OPEN) setTimeout(() => early.dispatchEvent(new Event('open')));
      return early;
    }
  };
})(WebSocket)
